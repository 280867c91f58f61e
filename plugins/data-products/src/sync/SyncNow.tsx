// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { failureFromError } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';

/** Starts a sync of one environment, and says what became of it. */
export function SyncNow(props: {
  environment: EnvironmentInfo;
  isRunning: boolean;
  onStarted: () => void;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { environment, isRunning, onStarted } = props;
  const [isStarting, setIsStarting] = useState(false);
  const [outcome, setOutcome] = useState('');

  const start = async () => {
    setIsStarting(true);
    setOutcome('');
    try {
      const { isStarted } = await api.startSync(environment.id);
      setOutcome(
        isStarted ? t('sync.card.started') : t('sync.card.alreadyRunning'),
      );
      onStarted();
    } catch (error) {
      const { message } = failureFromError(error);
      setOutcome(t('sync.card.startFailed', { message }));
    } finally {
      setIsStarting(false);
    }
  };

  return (
    <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiRefreshLine />}
        isPending={isStarting}
        isDisabled={isRunning}
        aria-label={t('sync.card.syncNowOf', {
          environment: environment.title,
        })}
        onPress={start}
      >
        {t('sync.card.syncNow')}
      </Button>
      <Text as="span" role="status" variant="body-small" color="secondary">
        {outcome}
      </Text>
    </Flex>
  );
}
