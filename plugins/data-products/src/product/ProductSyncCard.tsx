// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  dataProductsProductRefreshPermission,
  ProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FactList,
  failureFromError,
  FailureNotice,
  Panel,
  RefreshNotice,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { useProductDetails } from './useProductDetails';

/** How fresh the page is, and a way to make it fresher for those who may. */
export function ProductSyncCard() {
  const t = useText();
  const { resource, reload, replace } = useProductDetails();
  return (
    <Panel title={t('product.syncState.title')}>
      <Flex direction="column" gap="3">
        {resource.state === 'loading' && <Skeleton height="3rem" />}
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('product.syncState.notRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        <RefreshNotice resource={resource} />
        {resource.state === 'ready' && <Freshness details={resource.value} />}
        <RefreshProduct onRefreshed={replace} />
      </Flex>
    </Panel>
  );
}

function Freshness(props: { details: ProductDetails }) {
  const t = useText();
  const { readAt, changedAt, isBeingIndexed } = props.details;
  return (
    <FactList
      minWidth="9rem"
      items={[
        {
          label: t('product.syncState.readAt'),
          value: <RelativeTime at={readAt} />,
        },
        {
          label: t('product.syncState.changedAt'),
          value: <RelativeTime at={changedAt} />,
        },
        {
          label: t('product.syncState.catalog'),
          value: isBeingIndexed
            ? t('product.syncState.beingIndexedTitle')
            : t('product.syncState.indexed'),
          isWide: true,
        },
      ]}
    />
  );
}

type Refresh =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'done' }
  | { state: 'failed'; message: string };

function RefreshProduct(props: {
  onRefreshed: (details: ProductDetails) => void;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { entity } = useEntity();
  const { allowed } = usePermission({
    permission: dataProductsProductRefreshPermission,
  });
  const [refresh, setRefresh] = useState<Refresh>({ state: 'idle' });
  if (!allowed) return null;

  const readAgain = async () => {
    setRefresh({ state: 'running' });
    try {
      props.onRefreshed(await api.syncProduct(stringifyEntityRef(entity)));
      setRefresh({ state: 'done' });
    } catch (error) {
      const { message } = failureFromError(error);
      setRefresh({ state: 'failed', message });
    }
  };

  return (
    <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiRefreshLine />}
        isPending={refresh.state === 'running'}
        onPress={readAgain}
      >
        {t('product.syncState.refresh')}
      </Button>
      <Text as="span" role="status" variant="body-small">
        {refresh.state === 'running' && t('product.syncState.refreshing')}
        {refresh.state === 'done' && t('product.syncState.refreshed')}
        {refresh.state === 'failed' &&
          t('product.syncState.refreshFailed', { message: refresh.message })}
      </Text>
    </Flex>
  );
}
