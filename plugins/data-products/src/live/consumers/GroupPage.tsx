// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { ButtonLink, Flex, Skeleton } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FactList,
  FailureNotice,
  Identifier,
  InlineCode,
  Panel,
  PlainText,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { liveApiRef } from '../../api/liveApiRef';
import { useLiveText } from '../../translation/liveRef';
import { TakenAt } from '../TakenAt';
import { takenOf } from '../measured';
import { GroupRecovery } from '../recovery/GroupRecovery';
import { GroupAddress } from './consumersAddress';
import { GroupLagText, GroupState, GroupTrend } from './GroupFigures';
import { LagHistory } from './LagHistory';
import { MemberTable } from './MemberTable';
import { PartitionTable } from './PartitionTable';

/** Each read asks the cluster, so it is not more often than somebody would press a button. */
const POLL_MS = 30_000;

/** One consumer group: where it is in each partition, who is in it, and how its lag went. */
export function GroupPage(props: {
  productRef: string;
  group: GroupAddress;
  backHref: string;
}) {
  const t = useLiveText();
  const api = useApi(liveApiRef);
  const { productRef, group, backHref } = props;
  const start = useRef<HTMLDivElement>(null);
  const { resource, reload } = usePolled<ConsumerGroupDetails>(
    `${productRef} ${group.clusterId} ${group.groupId}`,
    signal => api.consumerGroup(productRef, group, { signal }),
    POLL_MS,
  );

  // Not so with the Metrics API, which is asked in the background, and tells of no single partition.
  const isAskedNow =
    resource.state === 'ready' && resource.value.partitions.status === 'known';

  // Whoever came by keyboard goes on here, and not at the top of the page.
  useEffect(() => start.current?.focus({ preventScroll: true }), []);

  return (
    <div ref={start} tabIndex={-1} style={{ outline: 'none' }}>
      <Flex direction="column" gap="4">
        <Panel
          title={t('consumers.group.title', { group: group.groupId })}
          help={isAskedNow && t('consumers.group.help')}
          actions={
            <ButtonLink
              size="small"
              variant="secondary"
              iconStart={<RiArrowLeftLine />}
              href={backHref}
            >
              {t('consumers.group.back')}
            </ButtonLink>
          }
        >
          {resource.state === 'loading' && (
            <div role="status" aria-label={t('loading.loading')}>
              <Skeleton height="8rem" />
            </div>
          )}
          {resource.state === 'failed' && (
            <FailureNotice
              failure={resource.failure}
              title={t('consumers.group.notRead')}
              onRetry={reload}
              isRetrying={resource.isLoading}
            />
          )}
          {resource.state === 'ready' && (
            <Flex direction="column" gap="4">
              <RefreshNotice resource={resource} />
              <GroupFacts details={resource.value} />
            </Flex>
          )}
        </Panel>
        {resource.state === 'ready' && (
          <>
            <LagHistory samples={resource.value.samples} />
            <PartitionTable details={resource.value} />
            <MemberTable members={resource.value.members} />
            <GroupRecovery details={resource.value} />
          </>
        )}
      </Flex>
    </div>
  );
}

function GroupFacts(props: { details: ConsumerGroupDetails }) {
  const t = useLiveText();
  const { details } = props;
  const { lagSeconds, state } = details;
  const taken = takenOf(state);
  return (
    <FactList
      items={[
        {
          label: t('consumers.group.state'),
          value: (
            <div style={{ display: 'grid' }}>
              <GroupState state={state} />
              {state.status === 'unknown' && (
                <PlainText isSmall isQuiet>
                  <InlineCode text={state.message} />
                </PlainText>
              )}
              {taken && <TakenAt taken={taken} />}
            </div>
          ),
        },
        {
          label: t('consumers.group.lag'),
          value: <GroupLagText group={details} />,
        },
        // Known, it stands beside the lag.
        ...(lagSeconds.status === 'unknown'
          ? [
              {
                label: t('consumers.group.oldest'),
                value: (
                  <PlainText isQuiet>
                    <InlineCode text={lagSeconds.message} />
                  </PlainText>
                ),
              },
            ]
          : []),
        {
          label: t('consumers.group.trend'),
          value: <GroupTrend trend={details.trend} />,
        },
        {
          label: t('consumers.group.topics'),
          value: <Identifier>{details.topics.join(', ')}</Identifier>,
        },
        {
          label: t('consumers.group.cluster'),
          value: <Identifier>{details.clusterId}</Identifier>,
        },
      ]}
    />
  );
}
