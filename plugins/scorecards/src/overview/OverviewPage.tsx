// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Select, Skeleton } from '@backstage/ui';
import { RiPrinterLine } from '@remixicon/react';
import {
  EmptyNotice,
  FailureNotice,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { ScorecardDescription } from '@data-mesh/backstage-plugin-scorecards-common';
import { useAddressChoice } from '../address/useAddressChoice';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { describePeriod, PERIODS, periodOf } from '../time/periods';
import { useText } from '../translation/ref';
import { OverviewContent } from './OverviewContent';
import { ScorecardFrame } from './ScorecardFrame';

const EVERY_MS = 60_000;

/** How are we doing: distribution, trend, by domain and by team, worst and most improved. */
export function OverviewPage() {
  const t = useText();
  const [chosen, choose] = useAddressChoice('days');
  const days = periodOf(chosen);
  return (
    <ScorecardFrame
      title={t('overview.title')}
      controls={
        <>
          <Select
            label={t('overview.period')}
            size="small"
            style={{ width: '12rem', flex: 'none' }}
            options={PERIODS.map(period => ({
              value: String(period),
              label: describePeriod(t, period),
            }))}
            value={String(days)}
            onChange={key => key !== null && choose(String(key))}
          />
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiPrinterLine />}
            onPress={() => window.print()}
          >
            {t('overview.print')}
          </Button>
        </>
      }
    >
      {description => <Overview description={description} days={days} />}
    </ScorecardFrame>
  );
}

function Overview(props: { description: ScorecardDescription; days: number }) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const { description, days } = props;
  const { id } = description.scorecard;
  const { resource, reload } = usePolled(
    `${id} ${days}`,
    signal => api.overview({ scorecard: id, days }, { signal }),
    EVERY_MS,
  );
  switch (resource.state) {
    case 'loading':
      return <Skeleton height="30rem" />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          title={t('overview.notRead')}
          forbidden={t('entity.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return resource.value.now.entities === 0 ? (
        <EmptyNotice
          title={t('overview.nothing.title')}
          description={t('overview.nothing.description')}
        />
      ) : (
        <>
          <RefreshNotice resource={resource} />
          <OverviewContent
            overview={resource.value}
            scorecard={description.scorecard}
            period={describePeriod(t, days)}
          />
        </>
      );
    default:
      return resource satisfies never;
  }
}
