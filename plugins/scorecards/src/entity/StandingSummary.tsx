// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Box, Button, Flex, Text } from '@backstage/ui';
import {
  failureFromError,
  Panel,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { LevelBadge } from '../levels/LevelBadge';
import { levelWords } from '../levels/levelName';
import { Score } from '../levels/Score';
import { usePercent } from '../levels/usePercent';
import { nextLevel } from '../results/orderResults';
import { useText } from '../translation/ref';
import { DescribedScorecard } from './useEntityScorecards';

/** Level and score, what stands before the next level, and a way to look again. */
export function StandingSummary(props: {
  shown: DescribedScorecard;
  onChecked: () => void;
}) {
  const t = useText();
  const percent = usePercent();
  const { result, allowed, description } = props.shown;
  const { scorecard } = description;
  const next = nextLevel(scorecard, result);
  const isExempted =
    result.withoutExemptions.level !== result.level ||
    result.withoutExemptions.scoreFraction !== result.scoreFraction;

  return (
    <Panel
      title={scorecard.title}
      help={scorecard.description}
      actions={
        allowed.checkAgain && (
          <CheckAgain
            entityRef={result.entityRef}
            onChecked={props.onChecked}
          />
        )
      }
    >
      <Flex gap="6" align="end" style={{ flexWrap: 'wrap' }}>
        <Box>
          <LevelBadge
            levels={scorecard.levels}
            standing={result}
            size="large"
          />
        </Box>
        <Box>
          <Text variant="body-small" color="secondary" as="div">
            {t('levels.score')}
          </Text>
          <Text variant="title-small" as="div">
            <Score fraction={result.scoreFraction} />
          </Text>
        </Box>
        <Box style={{ flex: '1 1 18rem' }}>
          <Text as="p" style={{ margin: 0 }}>
            {next
              ? `${t('entity.card.next', { level: next.level.title })}. ${t('entity.card.nextHelp', { count: next.inTheWay.length })}`
              : t('entity.card.highest')}
          </Text>
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            style={{ margin: 'var(--bui-space-1) 0 0' }}
          >
            {result.knownFraction < 1 &&
              `${t('levels.known', { percent: percent(result.knownFraction) })} · `}
            {isExempted &&
              `${t('levels.without', {
                level: levelWords(t, scorecard.levels, result.withoutExemptions)
                  .label,
                score:
                  result.withoutExemptions.scoreFraction === undefined
                    ? t('levels.noScore')
                    : percent(result.withoutExemptions.scoreFraction),
              })} · `}
            {t('entity.evaluated')} <RelativeTime at={result.evaluatedAt} />
          </Text>
        </Box>
      </Flex>
    </Panel>
  );
}

function CheckAgain(props: { entityRef: string; onChecked: () => void }) {
  const t = useText();
  const api = useApi(scorecardsApiRef);
  const [state, setState] = useState<
    { is: 'idle' | 'busy' | 'done' } | { is: 'failed'; message: string }
  >({ is: 'idle' });

  const check = async () => {
    setState({ is: 'busy' });
    try {
      await api.checkAgain(props.entityRef);
      setState({ is: 'done' });
      props.onChecked();
    } catch (error) {
      setState({ is: 'failed', message: failureFromError(error).message });
    }
  };

  return (
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }} justify="end">
      <span role="status">
        {state.is === 'done' && (
          <Text variant="body-small" color="secondary">
            {t('entity.checkedAgain')}
          </Text>
        )}
      </span>
      {state.is === 'failed' && (
        <Alert role="alert" status="warning" icon title={state.message} />
      )}
      <Button
        variant="secondary"
        size="small"
        onPress={check}
        isPending={state.is === 'busy'}
      >
        {t('entity.checkAgain')}
      </Button>
    </Flex>
  );
}
