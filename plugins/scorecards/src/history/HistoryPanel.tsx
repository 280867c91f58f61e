// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Select, Skeleton, Text } from '@backstage/ui';
import {
  DataTable,
  FailureNotice,
  Panel,
  PlainText,
  RelativeTime,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  EntityHistory,
  Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { useAddressChoice } from '../address/useAddressChoice';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { ChartOrTable } from '../charts/ChartOrTable';
import { levelWords } from '../levels/levelName';
import { Score } from '../levels/Score';
import { describePeriod, PERIODS, periodOf } from '../time/periods';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { DailyPoint, dailyPoints } from './dailyPoints';
import { levelRuns } from './levelRuns';
import { LevelStrip } from './LevelStrip';

const ScoreChart = lazy(async () => ({
  default: (await import('../charts/ScoreChart')).ScoreChart,
}));

const EVERY_MS = 60_000;

/** Level and score of an entity over time, and which results changed. */
export function HistoryPanel(props: {
  entityRef: string;
  scorecard: Scorecard;
  /** Another one when there may be more to tell. */
  version: string;
}) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const [chosen, choose] = useAddressChoice('days');
  const days = periodOf(chosen);
  const { entityRef, scorecard } = props;
  const { resource, reload } = usePolled(
    `${entityRef} ${scorecard.id} ${days}`,
    signal =>
      api.entityHistory(
        entityRef,
        { scorecard: scorecard.id, days },
        { signal },
      ),
    EVERY_MS,
    { version: props.version },
  );
  return (
    <Panel
      title={t('entity.history.title')}
      help={t('entity.history.help')}
      actions={
        <Select
          aria-label={t('overview.period')}
          size="small"
          style={{ width: '12rem', flex: 'none' }}
          options={PERIODS.map(period => ({
            value: String(period),
            label: describePeriod(t, period),
          }))}
          value={String(days)}
          onChange={key => key !== null && choose(String(key))}
        />
      }
    >
      {resource.state === 'loading' && <Skeleton height="14rem" />}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state === 'ready' && (
        <History history={resource.value} scorecard={scorecard} />
      )}
    </Panel>
  );
}

function History(props: { history: EntityHistory; scorecard: Scorecard }) {
  const t = useText();
  const day = useDay();
  const { history, scorecard } = props;
  const daily = dailyPoints(history.points);
  if (daily.length === 0) return <Text>{t('entity.history.none')}</Text>;
  const levelOf = ({ point }: DailyPoint) =>
    levelWords(t, scorecard.levels, point).label;

  return (
    <Flex direction="column" gap="4">
      <ChartOrTable
        chart={
          <>
            <Suspense fallback={<Skeleton height="220px" />}>
              <ScoreChart
                name={t('entity.history.score')}
                points={daily.map(entry => ({
                  day: entry.day,
                  fraction: entry.point.scoreFraction,
                  note: levelOf(entry),
                }))}
                marks={history.definitionChanges.map(change => ({
                  day: change.at.slice(0, 10),
                  version: change.version,
                }))}
              />
            </Suspense>
            <LevelStrip runs={levelRuns(daily)} levels={scorecard.levels} />
          </>
        }
        table={
          <DataTable
            label={t('entity.history.title')}
            columns={[
              {
                id: 'day',
                heading: t('entity.history.day'),
                isRowHeader: true,
                cell: row => day(row.day),
              },
              {
                id: 'level',
                heading: t('entity.history.level'),
                cell: levelOf,
              },
              {
                id: 'score',
                heading: t('entity.history.score'),
                cell: row => <Score fraction={row.point.scoreFraction} />,
              },
            ]}
            rows={[...daily].reverse()}
            rowId={row => row.day}
          />
        }
      />
      <Changes history={history} scorecard={scorecard} />
    </Flex>
  );
}

function Changes(props: { history: EntityHistory; scorecard: Scorecard }) {
  const t = useText();
  const { history, scorecard } = props;
  const titleOf = (id: string) =>
    scorecard.checks.find(check => check.id === id)?.title ?? id;
  return (
    <Flex direction="column" gap="1">
      <Text as="h3" weight="bold" style={{ margin: 0 }}>
        {t('entity.history.changes')}
      </Text>
      {history.changes.length === 0 && (
        <Text color="secondary">{t('entity.history.noChanges')}</Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {history.changes.map(change => (
          <li
            key={`${change.at} ${change.check}`}
            style={{ padding: 'var(--bui-space-1) 0' }}
          >
            <PlainText>
              {change.from
                ? t('entity.history.changed', {
                    check: titleOf(change.check),
                    from: t(`levels.status.${change.from}`),
                    to: t(`levels.status.${change.to}`),
                  })
                : t('entity.history.first', {
                    check: titleOf(change.check),
                    to: t(`levels.status.${change.to}`),
                  })}
            </PlainText>{' '}
            <PlainText isSmall isQuiet>
              <RelativeTime at={change.at} />
            </PlainText>
          </li>
        ))}
      </ul>
    </Flex>
  );
}
