// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useState } from 'react';
import { Flex, Select } from '@backstage/ui';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Panel,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useRecoveryText } from '../../translation/recoveryRef';
import { PartitionRow, partitionRows } from '../consumers/partitionRows';
import { TimeInput } from '../preview/TimeInput';
import { CommandNotes } from './CommandNotes';
import { CommandText } from './CommandText';
import { groupCommand, replayCommand, skipCommand } from './recoveryCommands';
import { useCommandCluster } from './useCommandCluster';

/** Commands that move where a consumer group reads on, in the topics of the product. */
export function GroupRecovery(props: { details: ConsumerGroupDetails }) {
  const t = useRecoveryText();
  const { details } = props;
  const { clusterId, groupId } = details;
  const cluster = useCommandCluster(clusterId);
  const target = { bootstrapServers: cluster.bootstrapServers, groupId };
  return (
    <Panel title={t('group.title')} help={t('group.help')}>
      <Flex direction="column" gap="4">
        <PlainText>
          {t('group.stop')} <Members details={details} />
        </PlainText>
        <CommandText title={t('group.look')} command={groupCommand(target)} />
        <Replay details={details} target={target} />
        <Skip details={details} target={target} />
        <PlainText isSmall>{t('group.after')}</PlainText>
        <CommandNotes clusterId={clusterId} cluster={cluster} />
      </Flex>
    </Panel>
  );
}

interface Target {
  bootstrapServers: string | undefined;
  groupId: string;
}

function Members(props: { details: ConsumerGroupDetails }) {
  const t = useRecoveryText();
  const { members } = props.details;
  if (members.status === 'unknown') return null;
  const count = members.value.length;
  return (
    <strong>
      {count > 0 ? t('group.hasMembers', { count }) : t('group.hasNone')}
    </strong>
  );
}

function Replay(props: { details: ConsumerGroupDetails; target: Target }) {
  const t = useRecoveryText();
  const [from, setFrom] = useState<string>();
  const { topics } = props.details;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{t('group.replay')}</summary>
      <Folded>
        <PlainText isSmall>{t('group.replayHelp')}</PlainText>
        <div style={{ maxWidth: '20rem' }}>
          <TimeInput
            label={t('group.from')}
            help={from ? t('group.fromHelp') : t('group.choose')}
            value={from}
            onChange={setFrom}
          />
        </div>
        {from && (
          <TwoCommands
            commandOf={isExecuted =>
              replayCommand({ ...props.target, topics, at: from, isExecuted })
            }
          />
        )}
      </Folded>
    </details>
  );
}

function Skip(props: { details: ConsumerGroupDetails; target: Target }) {
  const t = useRecoveryText();
  // Furthest behind first: that is where a group that fails on a record stands.
  const rows = partitionRows(props.details);
  const [chosen, setChosen] = useState<string>();
  const row = rows.find(each => idOf(each) === chosen) ?? rows[0];
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{t('group.skip')}</summary>
      <Folded>
        <PlainText isSmall>{t('group.skipHelp')}</PlainText>
        {row ? (
          <>
            <div style={{ maxWidth: '20rem' }}>
              <Select
                label={t('group.partition')}
                options={rows.map(each => ({
                  id: idOf(each),
                  label: t('group.partitionName', {
                    topic: each.topic,
                    partition: String(each.partition),
                  }),
                }))}
                value={idOf(row)}
                onChange={id => setChosen(String(id))}
              />
            </div>
            <PlainText isSmall>
              {row.committedOffset === undefined
                ? t('group.nextRecord')
                : t('group.record', { offset: row.committedOffset })}
            </PlainText>
            <TwoCommands
              commandOf={isExecuted =>
                skipCommand({
                  ...props.target,
                  topic: row.topic,
                  partition: row.partition,
                  offset: row.committedOffset,
                  isExecuted,
                })
              }
            />
          </>
        ) : (
          <PlainText isQuiet>{t('group.noPartitions')}</PlainText>
        )}
      </Folded>
    </details>
  );
}

/** Topics have no colon in their names. */
function idOf({ topic, partition }: PartitionRow): string {
  return `${topic}:${partition}`;
}

/** First what shows, then what does. */
function TwoCommands(props: { commandOf: (isExecuted: boolean) => string }) {
  const t = useRecoveryText();
  return (
    <>
      <CommandText
        title={t('group.preview')}
        command={props.commandOf(false)}
      />
      <CommandText title={t('group.execute')} command={props.commandOf(true)} />
    </>
  );
}

function Folded(props: { children: ReactNode }) {
  return (
    <Flex
      direction="column"
      gap="3"
      style={{ paddingBlockStart: 'var(--bui-space-3)' }}
    >
      {props.children}
    </Flex>
  );
}
