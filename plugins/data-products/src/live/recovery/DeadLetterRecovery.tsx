// SPDX-License-Identifier: Apache-2.0
import { Flex } from '@backstage/ui';
import type { PortHealth } from '@data-mesh/backstage-plugin-data-products-common';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { useRecoveryText } from '../../translation/recoveryRef';
import { CommandNotes } from './CommandNotes';
import { CommandText } from './CommandText';
import { DeadLetterPair, deadLetterPairs } from './deadLetterPairs';
import { redriveCommand, saveDeadLettersCommand } from './recoveryCommands';
import { useCommandCluster } from './useCommandCluster';

/** What to do with dead letters, to be unfolded; nothing while there are none. */
export function DeadLetterRecovery(props: { ports: PortHealth[] }) {
  const t = useRecoveryText();
  const pairs = deadLetterPairs(props.ports);
  if (pairs.length === 0) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{t('deadLetters.open')}</summary>
      <Flex
        direction="column"
        gap="4"
        style={{ paddingBlockStart: 'var(--bui-space-3)' }}
      >
        <PlainText>{t('deadLetters.find')}</PlainText>
        {pairs.map(pair => (
          <Redrive key={`${pair.topic} ${pair.deadLetterTopic}`} pair={pair} />
        ))}
        <PlainText isSmall>{t('deadLetters.limits')}</PlainText>
      </Flex>
    </details>
  );
}

function Redrive(props: { pair: DeadLetterPair }) {
  const t = useRecoveryText();
  const { clusterId, topic, deadLetterTopic } = props.pair;
  const cluster = useCommandCluster(clusterId);
  const { bootstrapServers } = cluster;
  return (
    <>
      <CommandText
        title={t('deadLetters.save', { topic: deadLetterTopic })}
        help={t('deadLetters.saveHelp')}
        command={saveDeadLettersCommand({ bootstrapServers, deadLetterTopic })}
      />
      <CommandText
        title={t('deadLetters.redrive', { topic })}
        help={t('deadLetters.redriveHelp')}
        command={redriveCommand({ bootstrapServers, deadLetterTopic, topic })}
      />
      <CommandNotes clusterId={clusterId} cluster={cluster} />
    </>
  );
}
