// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { ScorecardDescription } from '@data-mesh/backstage-plugin-scorecards-common';
import { useAddressChoice } from '../address/useAddressChoice';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { ScorecardFrame } from '../overview/ScorecardFrame';
import { useText } from '../translation/ref';
import { CheckDetail } from './CheckDetail';
import { CheckList } from './CheckList';
import { DefinitionPanel } from './DefinitionPanel';

const EVERY_MS = 60_000;

/** The checks of a scorecard, or the one that the address names. */
export function ChecksPage() {
  const t = useText();
  return (
    <ScorecardFrame title={t('checks.title')}>
      {description => <Checks description={description} />}
    </ScorecardFrame>
  );
}

function Checks(props: { description: ScorecardDescription }) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const [chosen, choose] = useAddressChoice('check');
  const { scorecard } = props.description;
  const { resource, reload } = usePolled(
    scorecard.id,
    signal => api.checkStandings(scorecard.id, {}, { signal }),
    EVERY_MS,
  );
  if (chosen !== undefined) {
    return (
      <CheckDetail
        description={props.description}
        checkId={chosen}
        standing={
          resource.state === 'ready'
            ? resource.value.find(({ check }) => check === chosen)
            : undefined
        }
        onBack={() => choose(undefined)}
      />
    );
  }
  return (
    <>
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={t('checks.notRead')}
          forbidden={t('entity.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      <CheckList
        scorecard={scorecard}
        standings={resource.state === 'ready' ? resource.value : undefined}
        hrefOf={check =>
          `?${new URLSearchParams({ scorecard: scorecard.id, check })}`
        }
      />
      <DefinitionPanel description={props.description} />
    </>
  );
}
