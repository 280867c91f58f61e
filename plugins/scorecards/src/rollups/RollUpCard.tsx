// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Skeleton } from '@backstage/ui';
import {
  FailureNotice,
  Panel,
  PlainText,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { Overview } from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { LevelBar } from '../charts/LevelBar';
import { Score } from '../levels/Score';
import { RankedTable } from '../overview/RankedTable';
import { useText } from '../translation/ref';

const EVERY_MS = 60_000;

/** On the page of a group or a domain: how everything it answers for stands, and what needs care first. */
export function RollUpCard(props: { overviewHref?: string }) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const { entity } = useEntity();
  const value = stringifyEntityRef(entity);
  const facet = entity.kind.toLowerCase() === 'domain' ? 'domain' : 'owner';
  const { resource, reload } = usePolled(
    value,
    async signal => {
      const scorecards = (await api.scorecards({ signal })).filter(
        ({ scorecard }) => !scorecard.draft,
      );
      return Promise.all(
        scorecards.map(async ({ scorecard }) => ({
          scorecard,
          overview: await api.overview(
            { scorecard: scorecard.id, where: [{ facet, value }] },
            { signal },
          ),
        })),
      );
    },
    EVERY_MS,
  );
  const some =
    resource.state === 'ready'
      ? resource.value.filter(({ overview }) => overview.now.entities > 0)
      : [];
  if (resource.state === 'ready' && some.length === 0) return null;
  return (
    <Panel
      title={t('entity.card.title')}
      actions={
        props.overviewHref && (
          <Link href={props.overviewHref} variant="body-small">
            {t('overview.title')}
          </Link>
        )
      }
    >
      {resource.state === 'loading' && <Skeleton height="8rem" />}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={t('overview.notRead')}
          forbidden={t('entity.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      <Flex direction="column" gap="4">
        {some.map(({ scorecard, overview }) => (
          <Flex key={scorecard.id} direction="column" gap="3">
            <Flex justify="between">
              <PlainText>{scorecard.title}</PlainText>
              <MeanScore overview={overview} />
            </Flex>
            <LevelBar
              levels={scorecard.levels}
              byLevel={overview.now.byLevel}
              withLegend
            />
            <RankedTable
              label={t('overview.worst')}
              entities={overview.worst.slice(0, 3)}
              levels={scorecard.levels}
            />
          </Flex>
        ))}
      </Flex>
    </Panel>
  );
}

function MeanScore(props: { overview: Overview }) {
  const t = useText();
  return (
    <PlainText>
      {t('overview.numbers.score')}{' '}
      <Score fraction={props.overview.now.scoreFraction} />
    </PlainText>
  );
}
