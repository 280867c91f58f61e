// SPDX-License-Identifier: Apache-2.0
import { Flex, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  dataProductsHoldDecidePermission,
  HeldRemoval,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { DecidedHolds } from './DecidedHolds';
import { sortHolds } from './holds';
import { PendingHold } from './PendingHold';
import { ViewFrame } from './ViewFrame';

const POLL_MS = 15_000;

/** The removals of all environments that wait for a person, and those that were decided. */
export function HoldsView(props: {
  titleOf: (environmentId: string) => string;
  /** See `lastRunsOf`. */
  lastRuns?: string;
  /** After a decision, which also changes how the environments are doing. */
  onDecided: () => void;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { allowed: canDecide } = usePermission({
    permission: dataProductsHoldDecidePermission,
  });
  const { resource, reload } = usePolled<HeldRemoval[]>(
    'holds',
    signal => api.holds({}, { signal }),
    POLL_MS,
    { version: props.lastRuns },
  );
  const holds =
    resource.state === 'ready' ? sortHolds(resource.value) : undefined;

  return (
    <ViewFrame help={t('sync.holds.help')} resource={resource} onRetry={reload}>
      <Flex direction="column" gap="4">
        {!holds && <Skeleton height="10rem" />}
        {holds?.pending.length === 0 && (
          <EmptyNotice
            title={t('sync.holds.noneTitle')}
            description={t('sync.holds.none')}
          />
        )}
        {holds?.pending.map(hold => (
          <PendingHold
            key={hold.id}
            hold={hold}
            environmentTitle={props.titleOf(hold.environmentId)}
            canDecide={canDecide}
            onDecided={() => {
              reload();
              props.onDecided();
            }}
          />
        ))}
        {holds && holds.decided.length > 0 && (
          <DecidedHolds holds={holds.decided} titleOf={props.titleOf} />
        )}
      </Flex>
    </ViewFrame>
  );
}
