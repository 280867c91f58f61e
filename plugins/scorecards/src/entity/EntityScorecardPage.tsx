// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Flex, Select, Skeleton } from '@backstage/ui';
import {
  EmptyNotice,
  FailureNotice,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useAddressChoice } from '../address/useAddressChoice';
import { HistoryPanel } from '../history/HistoryPanel';
import { ResultSections } from '../results/ResultSections';
import { useText } from '../translation/ref';
import { DemandNotices } from './DemandNotices';
import { StandingSummary } from './StandingSummary';
import { useEntityScorecards } from './useEntityScorecards';

/** The tab of an entity: how it stands, what to do next, and how it came here. */
export function EntityScorecardPage(props: {
  /** Address of the list of exemptions. */
  exemptionsHref?: string;
}) {
  const t = useText();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { resource, reload } = useEntityScorecards(entityRef);
  const [chosen, choose] = useAddressChoice('scorecard');

  switch (resource.state) {
    case 'loading':
      return (
        <Flex direction="column" gap="4">
          <Skeleton height="8rem" />
          <Skeleton height="20rem" />
        </Flex>
      );
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          title={t('entity.notRead')}
          forbidden={t('entity.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      break;
    default:
      return resource satisfies never;
  }

  const scorecards = resource.value;
  const shown =
    scorecards.find(({ result }) => result.scorecard === chosen) ??
    scorecards[0];
  if (!shown) {
    return (
      <EmptyNotice
        title={t('entity.none.title')}
        description={t('entity.none.description')}
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <RefreshNotice resource={resource} />
      {scorecards.length > 1 && (
        <Select
          label={t('entity.choose')}
          options={scorecards.map(({ description: { scorecard } }) => ({
            value: scorecard.id,
            label: scorecard.title,
          }))}
          value={shown.result.scorecard}
          onChange={key => key !== null && choose(String(key))}
          style={{ maxWidth: '24rem' }}
        />
      )}
      {shown.description.scorecard.draft && (
        <Alert role="status" status="info" icon title={t('entity.draft')} />
      )}
      <DemandNotices shown={shown} />
      <StandingSummary shown={shown} onChecked={reload} />
      <ResultSections
        shown={shown}
        exemptionsHref={props.exemptionsHref}
        onAsked={reload}
      />
      <HistoryPanel
        entityRef={entityRef}
        scorecard={shown.description.scorecard}
        version={shown.result.evaluatedAt}
      />
    </Flex>
  );
}
