// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EnvironmentInfo,
  SyncRun,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  describeDuration,
  EmptyNotice,
  InlineCode,
  RelativeTime,
  useLocale,
  useNow,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { describeCounts } from './describeCounts';
import { describeRun } from './describeRun';
import { runningRun } from './runningRun';
import { SyncStateBadge } from './SyncStateBadge';
import { ViewFrame } from './ViewFrame';

const POLL_MS = 15_000;
const SHOWN_RUNS = 25;

/** The latest runs of one environment. */
export function RunsView(props: {
  environment: EnvironmentInfo;
  /** Whether a sync of the environment runs, as far as one has heard. */
  isRunning: boolean;
  /** See `lastRunsOf`. */
  lastRuns?: string;
}) {
  const t = useText();
  const locale = useLocale();
  const now = useNow();
  const api = useApi(dataProductsApiRef);
  const { environment } = props;
  const { resource, reload } = usePolled<SyncRun[]>(
    environment.id,
    signal => api.syncRuns(environment.id, { limit: SHOWN_RUNS }, { signal }),
    POLL_MS,
    { version: props.lastRuns },
  );
  const runs = resource.state === 'ready' ? resource.value : undefined;
  const running = runs && runningRun(runs, props.isRunning, now);
  return (
    <ViewFrame help={t('sync.runs.help')} resource={resource} onRetry={reload}>
      <DataTable
        label={t('sync.runs.label')}
        columns={runColumns({ t, locale, runningId: running?.id })}
        rows={runs}
        rowId={run => run.id}
        isOutdated={resource.state === 'ready' && resource.isOutdated}
        expectedRows={SHOWN_RUNS}
        minWidth="58rem"
        emptyState={
          <EmptyNotice
            title={t('sync.runs.noneTitle')}
            description={t('sync.runs.none', {
              environment: environment.title,
            })}
          />
        }
      />
    </ViewFrame>
  );
}

function runColumns(options: {
  t: Translate;
  locale: string;
  runningId: string | undefined;
}): DataColumn<SyncRun>[] {
  const { t, locale, runningId } = options;
  return [
    {
      id: 'started',
      heading: t('sync.runs.started'),
      width: '9rem',
      isRowHeader: true,
      cell: run => <RelativeTime at={run.startedAt} />,
    },
    {
      id: 'outcome',
      heading: t('sync.runs.outcome'),
      cell: run => {
        const { tone, title, cause } = describeRun(run, {
          isRunning: run.id === runningId,
          t,
        });
        return (
          <>
            <SyncStateBadge tone={tone} title={title} />
            {cause && (
              <Text variant="body-small" color="secondary">
                <InlineCode text={cause} />
              </Text>
            )}
          </>
        );
      },
    },
    {
      id: 'result',
      heading: t('sync.runs.result'),
      width: '16%',
      cell: run => describeCounts(run.counts, options),
    },
    {
      id: 'took',
      heading: t('sync.runs.took'),
      width: '9rem',
      cell: run =>
        run.endedAt &&
        describeDuration(
          Date.parse(run.endedAt) - Date.parse(run.startedAt),
          locale,
        ),
    },
    {
      id: 'requests',
      heading: t('sync.runs.requests'),
      width: '6.5rem',
      cell: run => new Intl.NumberFormat(locale).format(run.upstreamRequests),
    },
    {
      id: 'topics',
      heading: t('sync.runs.topics'),
      width: '7.5rem',
      cell: run => new Intl.NumberFormat(locale).format(run.counts.topicsRead),
    },
    {
      id: 'trigger',
      heading: t('sync.runs.trigger'),
      width: '8rem',
      cell: run =>
        run.requestedBy ? (
          <EntityLink entityRef={run.requestedBy} />
        ) : (
          t('sync.runs.bySchedule')
        ),
    },
  ];
}
