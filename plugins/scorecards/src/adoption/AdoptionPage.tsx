// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  DataTable,
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { Adoption } from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { ChartOrTable } from '../charts/ChartOrTable';
import { ShareBar } from '../charts/ShareBar';
import { usePercent } from '../levels/usePercent';
import { ScorecardFrame } from '../overview/ScorecardFrame';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { stageCounts } from './stageCounts';

const AdoptionChart = lazy(async () => ({
  default: (await import('../charts/AdoptionChart')).AdoptionChart,
}));

const EVERY_MS = 5 * 60_000;
const WEEKS = 26;

/** How far everything has come: stage by stage, week by week, by domain. */
export function AdoptionPage() {
  const t = useText();
  return (
    <ScorecardFrame title={t('adoption.title')}>
      {({ scorecard }) => <AdoptionOf scorecard={scorecard.id} />}
    </ScorecardFrame>
  );
}

function AdoptionOf(props: { scorecard: string }) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const { scorecard } = props;
  const { resource, reload } = usePolled(
    scorecard,
    signal => api.adoption({ scorecard, weeks: WEEKS }, { signal }),
    EVERY_MS,
  );
  switch (resource.state) {
    case 'loading':
      return <Skeleton height="24rem" />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          title={t('adoption.notRead')}
          forbidden={t('entity.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return (
        <>
          <RefreshNotice resource={resource} />
          <AdoptionContent adoption={resource.value} />
        </>
      );
    default:
      return resource satisfies never;
  }
}

function AdoptionContent(props: { adoption: Adoption }) {
  const t = useText();
  const day = useDay();
  const percent = usePercent();
  const { stages, weeks } = props.adoption;
  const latest = weeks[weeks.length - 1];
  if (!latest) {
    return (
      <EmptyNotice
        title={t('adoption.none.title')}
        description={t('adoption.none.description')}
      />
    );
  }
  const countsOf = (week: Adoption['weeks'][number]) =>
    stageCounts(stages, week.byDomain);
  return (
    <>
      <Panel title={t('adoption.title')} help={t('adoption.help')}>
        <Flex direction="column" gap="3" role="list">
          {countsOf(latest).map(({ stage, count, fraction }) => (
            <div role="listitem" key={stage.id} title={stage.description}>
              <Flex justify="between" gap="3">
                <Text weight="bold">{stage.title}</Text>
                <Text>{count}</Text>
              </Flex>
              {fraction !== undefined && (
                <ShareBar
                  fraction={fraction}
                  label={t('adoption.ofFirst', { percent: percent(fraction) })}
                />
              )}
            </div>
          ))}
        </Flex>
      </Panel>
      {weeks.length > 1 && (
        <Panel title={t('adoption.weeks')}>
          <ChartOrTable
            chart={
              <Suspense fallback={<Skeleton height="280px" />}>
                <AdoptionChart stages={stages} weeks={weeks} />
              </Suspense>
            }
            table={
              <DataTable
                label={t('adoption.weeks')}
                columns={[
                  {
                    id: 'week',
                    heading: t('adoption.week'),
                    isRowHeader: true,
                    cell: week => day(week.week),
                  },
                  ...stages.map((stage, index) => ({
                    id: stage.id,
                    heading: stage.title,
                    cell: (week: Adoption['weeks'][number]) =>
                      countsOf(week)[index]?.count ?? 0,
                  })),
                ]}
                rows={[...weeks].reverse()}
                rowId={week => week.week}
                minWidth="40rem"
              />
            }
          />
        </Panel>
      )}
      <Panel title={t('adoption.byDomain')}>
        <DataTable
          label={t('adoption.byDomain')}
          columns={[
            {
              id: 'domain',
              heading: t('adoption.domain'),
              isRowHeader: true,
              cell: row =>
                row.domainRef ? (
                  <EntityRefLink entityRef={row.domainRef} hideIcon />
                ) : (
                  t('adoption.noDomain')
                ),
            },
            ...stages.map(stage => ({
              id: stage.id,
              heading: stage.title,
              cell: (row: Adoption['weeks'][number]['byDomain'][number]) =>
                row.counts.find(count => count.stage === stage.id)?.count ?? 0,
            })),
          ]}
          rows={latest.byDomain}
          rowId={row => row.domainRef ?? ''}
          minWidth="40rem"
        />
      </Panel>
    </>
  );
}
