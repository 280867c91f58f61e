// SPDX-License-Identifier: Apache-2.0
import { Flex, Skeleton } from '@backstage/ui';
import type {
  KsqlExplanation,
  KsqlPersistentQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  CopyButton,
  FactItem,
  FactList,
  FailureNotice,
  Identifier,
  Panel,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { QueryGraphView } from '../graph/QueryGraphView';
import { StatementBlock } from '../text/StatementBlock';
import { Translate, useText } from '../translation/ref';
import type { QueryOrder } from './controlStatement';
import { QueryActions } from './QueryActions';
import { QueryErrors } from './QueryErrors';
import { QueryFlowTable } from './QueryFlowTable';
import { queryKind } from './queryKind';
import { QueryPlans } from './QueryPlans';
import { QueryState } from './QueryState';
import { useExplanation } from './useQueries';

/** One persistent query: how it is doing, what it reads and writes, how it works. */
export function QueryDetail(props: {
  clusterId: string;
  queryId: string;
  /** As the list has it; absent when the list does not have it, e.g. any more. */
  listed?: KsqlPersistentQuery;
  onOrder?: (order: QueryOrder, query: KsqlPersistentQuery) => void;
  pendingId?: string;
}) {
  const t = useText();
  const { clusterId, queryId, listed, onOrder } = props;
  const { resource, reload } = useExplanation(clusterId, queryId);
  if (resource.state === 'loading') return <Skeleton height="20rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('queries.detail.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }

  const { query, graph } = resource.value;
  return (
    <Flex direction="column" gap="4">
      <RefreshNotice resource={resource} />
      <Panel
        title={queryId}
        actions={
          listed &&
          onOrder && (
            <QueryActions
              query={listed}
              isPending={props.pendingId === queryId}
              onOrder={onOrder}
            />
          )
        }
      >
        <FactList items={factsOf(query, listed, t)} />
      </Panel>
      {query.errors.length > 0 && <QueryErrors errors={query.errors} />}
      <Panel title={t('queries.detail.flow.title')}>
        <Flex direction="column" gap="4">
          <QueryFlowTable queryId={queryId} graph={graph} />
          <QueryGraphView
            graph={graph}
            label={t('queries.graph.label', { id: queryId })}
          />
        </Flex>
      </Panel>
      <Panel
        title={t('queries.detail.statement.title')}
        actions={
          <CopyButton
            text={query.text}
            label={t('queries.detail.statement.copy', { id: queryId })}
          />
        }
      >
        <Flex direction="column" gap="3">
          <StatementBlock
            text={query.text}
            label={t('queries.detail.statement.label', { id: queryId })}
          />
          <QueryPlans query={query} queryId={queryId} />
        </Flex>
      </Panel>
    </Flex>
  );
}

function factsOf(
  query: KsqlExplanation['query'],
  listed: KsqlPersistentQuery | undefined,
  t: Translate,
): FactItem[] {
  const state = listed?.state ?? query.state;
  const stateCounts = listed?.stateCounts ?? {};
  const hosts = Object.entries(query.hostStates);
  return [
    ...(state
      ? [
          {
            label: t('queries.detail.facts.state'),
            value: <QueryState query={{ state, stateCounts }} />,
          },
        ]
      : []),
    {
      label: t('queries.detail.facts.kind'),
      value: t(`queries.kind.${queryKind(query.text)}`),
    },
    ...(query.windowType
      ? [{ label: t('queries.detail.facts.window'), value: query.windowType }]
      : []),
    ...(hosts.length > 0
      ? [
          {
            label: t('queries.detail.servers'),
            value: (
              <Identifier>
                {hosts.map(([host, of]) => `${host}: ${of}`).join(', ')}
              </Identifier>
            ),
          },
        ]
      : []),
    ...(query.consumerGroupId
      ? [
          {
            label: t('queries.detail.facts.group'),
            value: <Identifier>{query.consumerGroupId}</Identifier>,
            isWide: true,
          },
        ]
      : []),
  ];
}
