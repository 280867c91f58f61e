// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Select, Skeleton, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import {
  EmptyNotice,
  FactList,
  FailureNotice,
  InlineCode,
  Panel,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import {
  CheckStanding,
  describeCondition,
  ResultStatus,
  ScorecardDescription,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { ChartOrTable } from '../charts/ChartOrTable';
import { useText } from '../translation/ref';
import { CheckEntities } from './CheckEntities';
import { PassTrendTable } from './PassTrendTable';

const ScoreChart = lazy(async () => ({
  default: (await import('../charts/ScoreChart')).ScoreChart,
}));

const EVERY_MS = 60_000;
const LIMIT = 100;

/** What can be asked for in the list of those a check is about. */
const CHOICES = {
  notMet: ['fail', 'warn'],
  notKnown: ['noData', 'error'],
  all: undefined,
} as const satisfies Record<string, readonly ResultStatus[] | undefined>;
type Choice = keyof typeof CHOICES;
const CHOICE_NAMES = ['notMet', 'notKnown', 'all'] as const;

/** One check: its definition in words, who does not meet it, and its trend. */
export function CheckDetail(props: {
  description: ScorecardDescription;
  checkId: string;
  /** Absent while nothing is known. */
  standing: CheckStanding | undefined;
  onBack: () => void;
}) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const [choice, setChoice] = useState<Choice>('notMet');
  const { description, checkId, standing } = props;
  const { scorecard, facts } = description;
  const check = scorecard.checks.find(({ id }) => id === checkId);
  const { resource, reload } = usePolled(
    check && `${scorecard.id} ${checkId} ${choice}`,
    signal =>
      api.checkEntities(
        {
          scorecard: scorecard.id,
          check: checkId,
          status: CHOICES[choice] && [...CHOICES[choice]],
          limit: LIMIT,
        },
        { signal },
      ),
    EVERY_MS,
  );
  const back = (
    <div>
      <Button
        variant="tertiary"
        size="small"
        style={{ width: '12rem', flex: 'none' }}
        iconStart={<RiArrowLeftLine />}
        onPress={props.onBack}
      >
        {t('checks.back')}
      </Button>
    </div>
  );
  if (!check) {
    return (
      <>
        {back}
        <EmptyNotice
          title={t('checks.gone.title')}
          description={t('checks.gone.description')}
        />
      </>
    );
  }

  return (
    <>
      {back}
      <Panel title={check.title} help={<InlineCode text={check.why} />}>
        <FactList
          minWidth="14rem"
          items={[
            {
              label: t('checks.definition'),
              value: describeCondition(check.condition, facts),
              isWide: true,
            },
            ...check.stricter.map(({ domainRef, condition }) => ({
              label: t('checks.stricter', { domain: domainRef }),
              value: describeCondition(condition, facts),
              isWide: true,
            })),
            {
              label: t('entity.detail.fix'),
              value: <InlineCode text={check.howToFix.text} />,
              isWide: true,
            },
            {
              label: t('checks.table.level'),
              value:
                scorecard.levels.find(({ id }) => id === check.level)?.title ??
                t('checks.scoreOnly'),
            },
            {
              label: t('checks.table.severity'),
              value: t(`levels.severity.${check.severity}`),
            },
            { label: t('checks.table.weight'), value: check.weight },
            ...(check.notEnabled
              ? [
                  {
                    label: t('entity.results.notEnabled'),
                    value: check.notEnabled.reason,
                    isWide: true,
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      {!check.notEnabled && (
        <Panel
          title={t('checks.failing')}
          help={t('checks.failingHelp')}
          actions={
            <Select
              aria-label={t('checks.showStatus')}
              size="small"
              options={CHOICE_NAMES.map(name => ({
                value: name,
                label: t(`checks.${name}`),
              }))}
              value={choice}
              onChange={key =>
                setChoice(CHOICE_NAMES.find(name => name === key) ?? 'notMet')
              }
            />
          }
        >
          {resource.state === 'failed' ? (
            <FailureNotice
              failure={resource.failure}
              onRetry={reload}
              isRetrying={resource.isLoading}
            />
          ) : (
            <CheckEntities
              page={resource.state === 'ready' ? resource.value : undefined}
              facts={facts}
              emptyState={<Text>{t('checks.noneFailing')}</Text>}
            />
          )}
        </Panel>
      )}
      {standing && standing.trend.length > 1 && (
        <Panel title={t('overview.trend')}>
          <ChartOrTable
            chart={
              <Suspense fallback={<Skeleton height="220px" />}>
                <ScoreChart
                  name={t('checks.table.passing')}
                  points={standing.trend.map(point => ({
                    day: point.day,
                    fraction: point.passFraction,
                  }))}
                  marks={[]}
                />
              </Suspense>
            }
            table={<PassTrendTable trend={standing.trend} />}
          />
        </Panel>
      )}
    </>
  );
}
