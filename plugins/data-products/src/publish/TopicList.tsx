// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { Button, Flex, TablePagination, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { TopicCandidatesResponse } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataTable,
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  RelativeTime,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { useText } from '../translation/ref';
import { candidateColumns, PickTopic } from './candidateColumns';
import { ChosenBar } from './ChosenBar';
import { NamedEnvironment } from './environmentChoice';
import {
  CANDIDATE_STATES,
  MAX_CHOSEN,
  PublishView,
  topicText,
} from './publishAddress';
import { TopicFilters } from './TopicFilters';
import { ChangePublishView } from './usePublishView';

const PAGE_SIZE = 25;
const POLL_MS = 30_000;

/** The topics that could become products, or why they cannot; to be found, and chosen by those who may publish. */
export function TopicList(props: {
  environment: NamedEnvironment;
  canChoose: boolean;
  view: PublishView;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { environment, canChoose, view, onChange } = props;
  const { text, states, page } = view;
  const request = {
    environmentId: environment.id,
    text,
    states: [...states],
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
  const { resource, reload } = usePolled<TopicCandidatesResponse>(
    JSON.stringify(request),
    signal => api.topicCandidates(request, { signal }),
    POLL_MS,
  );
  const list = resource.state === 'ready' ? resource.value : undefined;

  return (
    <>
      <Panel title={t('publish.choose.title')} help={t('publish.choose.help')}>
        <Flex direction="column" gap="4">
          <TopicFilters view={view} onChange={onChange} />
          <RefreshNotice resource={resource} />
          {resource.state === 'failed' ? (
            <FailureNotice
              failure={resource.failure}
              forbidden={t('publish.forbidden')}
              onRetry={reload}
              isRetrying={resource.isLoading}
            />
          ) : (
            <Topics
              list={list}
              isOutdated={resource.state === 'ready' && resource.isOutdated}
              environment={environment}
              canChoose={canChoose}
              view={view}
              onChange={onChange}
            />
          )}
        </Flex>
      </Panel>
      {canChoose && <ChosenBar chosen={view.chosen} onChange={onChange} />}
    </>
  );
}

function Topics(props: {
  list: TopicCandidatesResponse | undefined;
  isOutdated: boolean;
  environment: NamedEnvironment;
  canChoose: boolean;
  view: PublishView;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { list, environment, canChoose, view, onChange } = props;
  const { page, chosen } = view;
  const pick = usePick({ canChoose, chosen, onChange });
  const hasSeveralClusters = environment.writing.clusters.length > 1;
  const columns = useMemo(
    () => candidateColumns({ hasSeveralClusters, pick, t }),
    [hasSeveralClusters, pick, t],
  );
  const totalItems = list?.totalItems ?? 0;
  const offset = (page - 1) * PAGE_SIZE;
  return (
    <>
      <DataTable
        label={t('publish.choose.table')}
        columns={columns}
        rows={list?.items}
        rowId={topicText}
        isOutdated={props.isOutdated}
        minWidth={hasSeveralClusters ? '52rem' : '44rem'}
        emptyState={
          <NoTopics environment={environment} view={view} onChange={onChange} />
        }
      />
      {totalItems > 0 && (
        <TablePagination
          pageSize={PAGE_SIZE}
          pageSizeOptions={[]}
          offset={offset}
          totalCount={totalItems}
          hasPreviousPage={page > 1}
          hasNextPage={offset + PAGE_SIZE < totalItems}
          onPreviousPage={() => onChange({ page: page - 1 })}
          onNextPage={() => onChange({ page: page + 1 })}
          getLabel={() =>
            t('publish.choose.range', {
              from: String(Math.min(offset + 1, totalItems)),
              to: String(Math.min(offset + PAGE_SIZE, totalItems)),
              total: String(totalItems),
            })
          }
        />
      )}
      {list && (
        <Text variant="body-small" color="secondary">
          {t('publish.choose.asOf', {
            when: <RelativeTime at={list.readAt} />,
          })}{' '}
          {list.hiddenCount > 0 &&
            t('publish.choose.hidden', { count: list.hiddenCount })}
        </Text>
      )}
    </>
  );
}

/** How topics are chosen; nothing for those who may not publish. */
function usePick(options: {
  canChoose: boolean;
  chosen: PublishView['chosen'];
  onChange: ChangePublishView;
}): PickTopic | undefined {
  const { canChoose, chosen, onChange } = options;
  const toggle: PickTopic['onToggle'] = useCallback(
    ({ clusterId, topic }) => {
      const text = topicText({ clusterId, topic });
      const others = chosen.filter(other => topicText(other) !== text);
      const isChosen = others.length < chosen.length;
      onChange(
        { chosen: isChosen ? others : [...chosen, { clusterId, topic }] },
        { replace: true },
      );
    },
    [chosen, onChange],
  );
  return useMemo(
    () =>
      canChoose
        ? {
            chosen: new Set(chosen.map(topicText)),
            isFull: chosen.length >= MAX_CHOSEN,
            onToggle: toggle,
          }
        : undefined,
    [canChoose, chosen, toggle],
  );
}

function NoTopics(props: {
  environment: NamedEnvironment;
  view: PublishView;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { environment, view, onChange } = props;
  const isSearched = view.text !== '';
  const isFiltered = isSearched || view.states.length < CANDIDATE_STATES.length;
  return isFiltered ? (
    <EmptyNotice
      title={
        isSearched
          ? t('publish.choose.noMatchTitle')
          : t('publish.choose.noneLeftTitle')
      }
      description={
        isSearched
          ? t('publish.choose.noMatch')
          : t('publish.choose.noneLeft', { environment: environment.title })
      }
      actions={
        <Button
          onPress={() => onChange({ text: '', states: CANDIDATE_STATES })}
        >
          {t('publish.choose.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyNotice
      title={t('publish.choose.noneTitle')}
      description={t('publish.choose.none', { environment: environment.title })}
    />
  );
}
