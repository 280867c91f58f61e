// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Link, Skeleton, Text } from '@backstage/ui';
import {
  FailureNotice,
  Panel,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { LevelBadge } from '../levels/LevelBadge';
import { Score } from '../levels/Score';
import { nextLevel } from '../results/orderResults';
import { StatusMark } from '../results/StatusMark';
import { useText } from '../translation/ref';
import { DemandNotices } from './DemandNotices';
import { DescribedScorecard, useEntityScorecards } from './useEntityScorecards';

const SHOWN_CHECKS = 3;

/** On an entity's overview: its level, its score, and what comes next. Nothing when no scorecard applies to it. */
export function StandingCard() {
  const t = useText();
  const { entity } = useEntity();
  const { resource, reload } = useEntityScorecards(stringifyEntityRef(entity));
  const tabHref = `${useEntityRefLink()(entity)}/scorecards`;

  if (resource.state === 'ready' && resource.value.length === 0) return null;
  return (
    <Panel
      title={t('entity.card.title')}
      actions={
        <Link href={tabHref} variant="body-small">
          {t('entity.card.all')}
        </Link>
      }
    >
      {resource.state === 'loading' && <Skeleton height="5rem" />}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={t('entity.notRead')}
          forbidden={t('entity.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state === 'ready' && (
        <Flex direction="column" gap="4">
          {resource.value.map(shown => (
            <OneStanding
              key={shown.result.scorecard}
              shown={shown}
              tabHref={tabHref}
              withTitle={resource.value.length > 1}
            />
          ))}
        </Flex>
      )}
    </Panel>
  );
}

function OneStanding(props: {
  shown: DescribedScorecard;
  tabHref: string;
  withTitle: boolean;
}) {
  const t = useText();
  const { shown, tabHref } = props;
  const { result, description } = shown;
  const { scorecard } = description;
  const next = nextLevel(scorecard, result);
  return (
    <Flex direction="column" gap="2">
      {props.withTitle && (
        <PlainText isSmall isQuiet>
          {scorecard.title}
          {scorecard.draft && ` (${t('entity.card.draft')})`}
        </PlainText>
      )}
      <Flex justify="between" align="center" gap="3">
        <Text weight="bold">
          <LevelBadge levels={scorecard.levels} standing={result} />
        </Text>
        <Text>
          <Score fraction={result.scoreFraction} />
        </Text>
      </Flex>
      <DemandNotices shown={shown} />
      {next ? (
        <>
          <PlainText isSmall isQuiet>
            {t('entity.card.next', { level: next.level.title })}
          </PlainText>
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {next.inTheWay.slice(0, SHOWN_CHECKS).map(row => (
              <li
                key={row.check.id}
                style={{
                  display: 'flex',
                  gap: 'var(--bui-space-2)',
                  padding: 'var(--bui-space-1) 0',
                }}
              >
                <StatusMark status={row.result.status} />
                <Link
                  href={`${tabHref}?${new URLSearchParams({ check: row.check.id })}`}
                >
                  {row.check.title}
                </Link>
              </li>
            ))}
          </ul>
          {next.inTheWay.length > SHOWN_CHECKS && (
            <PlainText isSmall isQuiet>
              {t('entity.card.nextHelp', { count: next.inTheWay.length })}
            </PlainText>
          )}
        </>
      ) : (
        <PlainText isSmall isQuiet>
          {t('entity.card.highest')}
        </PlainText>
      )}
    </Flex>
  );
}
