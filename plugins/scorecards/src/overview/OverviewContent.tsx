// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  DataTable,
  Panel,
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  Overview,
  Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { ChartOrTable } from '../charts/ChartOrTable';
import { LevelBar } from '../charts/LevelBar';
import { levelShares } from '../charts/levelShares';
import { Score } from '../levels/Score';
import { NotPrinted, PrintedReport, ReportColumns } from './PrintedReport';
import { ProvidersPanel } from './ProvidersPanel';
import { RankedTable } from './RankedTable';
import { RollUpTable } from '../rollups/RollUpTable';
import { useDay } from '../time/useDay';
import { useToday } from '../time/useToday';
import { useText } from '../translation/ref';

const LevelTrendChart = lazy(async () => ({
  default: (await import('../charts/LevelTrendChart')).LevelTrendChart,
}));

/** Everything of the overview, once it is known. */
export function OverviewContent(props: {
  overview: Overview;
  scorecard: Scorecard;
  /** How far it looks back, in words. */
  period: string;
}) {
  const t = useText();
  const day = useDay();
  const today = useToday();
  const { overview, scorecard, period } = props;
  return (
    <PrintedReport heading={[scorecard.title, period, day(today)].join(' · ')}>
      <Panel
        title={t('overview.title')}
        help={
          <>
            {scorecard.description}
            {overview.evaluatedAt && (
              <>
                {' '}
                {t('overview.asOf')} <RelativeTime at={overview.evaluatedAt} />.
              </>
            )}
          </>
        }
      >
        <Flex direction="column" gap="4">
          <Flex gap="8" style={{ flexWrap: 'wrap' }}>
            <Figure label={t('overview.numbers.products')}>
              {overview.now.entities}
            </Figure>
            <Figure label={t('overview.numbers.score')}>
              <Score fraction={overview.now.scoreFraction} />
            </Figure>
          </Flex>
          <LevelBar
            levels={scorecard.levels}
            byLevel={overview.now.byLevel}
            withLegend
          />
        </Flex>
      </Panel>
      <Panel title={t('overview.trend')} help={t('overview.trendHelp')}>
        <Trend overview={overview} scorecard={scorecard} />
      </Panel>
      <ReportColumns>
        <Panel title={t('overview.byDomain')} help={t('overview.byDomainHelp')}>
          <RollUpTable
            label={t('overview.byDomain')}
            groups={overview.byDomain}
            levels={scorecard.levels}
          />
        </Panel>
        <Panel title={t('overview.byOwner')} help={t('overview.byOwnerHelp')}>
          <RollUpTable
            label={t('overview.byOwner')}
            groups={overview.byOwner}
            levels={scorecard.levels}
          />
        </Panel>
        <Panel title={t('overview.worst')} help={t('overview.worstHelp')}>
          <RankedTable
            label={t('overview.worst')}
            entities={overview.worst}
            levels={scorecard.levels}
          />
        </Panel>
        <Panel title={t('overview.improved')} help={t('overview.improvedHelp')}>
          {overview.mostImproved.length > 0 ? (
            <RankedTable
              label={t('overview.improved')}
              entities={overview.mostImproved}
              levels={scorecard.levels}
            />
          ) : (
            <Text color="secondary">{t('overview.noneImproved')}</Text>
          )}
        </Panel>
      </ReportColumns>
      <NotPrinted>
        <ProvidersPanel providers={overview.providers} />
      </NotPrinted>
    </PrintedReport>
  );
}

function Figure(props: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <PlainText isSmall isQuiet style={{ display: 'block' }}>
        {props.label}
      </PlainText>
      <Text variant="title-medium" weight="bold">
        {props.children}
      </Text>
    </div>
  );
}

function Trend(props: { overview: Overview; scorecard: Scorecard }) {
  const t = useText();
  const day = useDay();
  const { overview, scorecard } = props;
  const shares = levelShares(t, scorecard.levels, []);
  if (overview.trend.length < 2) {
    return <Text color="secondary">{t('overview.noTrend')}</Text>;
  }
  return (
    <ChartOrTable
      chart={
        <Suspense fallback={<Skeleton height="280px" />}>
          <LevelTrendChart
            levels={scorecard.levels}
            trend={overview.trend}
            definitionChanges={overview.definitionChanges}
          />
        </Suspense>
      }
      table={
        <DataTable
          label={t('overview.trend')}
          columns={[
            {
              id: 'day',
              heading: t('entity.history.day'),
              isRowHeader: true,
              cell: row => day(row.day),
            },
            ...shares.map(share => ({
              id: share.key,
              heading: share.label,
              cell: (row: Overview['trend'][number]) =>
                row.byLevel.find(({ level }) => level === share.key)
                  ?.entities ?? 0,
            })),
            {
              id: 'score',
              heading: t('overview.table.score'),
              cell: row => <Score fraction={row.scoreFraction} />,
            },
          ]}
          rows={[...overview.trend].reverse()}
          rowId={row => row.day}
          minWidth="36rem"
        />
      }
    />
  );
}
