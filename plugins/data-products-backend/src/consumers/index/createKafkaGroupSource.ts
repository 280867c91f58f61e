// SPDX-License-Identifier: Apache-2.0

import {
  ConsumerGroup,
  GroupCommits,
  KafkaCallError,
  KafkaCallOptions,
  KafkaClient,
  partitionLag,
  PartitionLag,
  PartitionOffsets,
  UntoldGroup,
} from '@data-mesh/confluent-client';
import { groupedBy } from '../groupedBy';
import { GroupSource } from './GroupSource';
import { TopicReading } from './types';

/** Measured together: about a second of a client's budget, so that ends are hardly later than positions. */
const GROUPS_AT_A_TIME = 50;

export type GroupClient = Pick<
  KafkaClient,
  | 'groups'
  | 'groupsCommitted'
  | 'groupStates'
  | 'offsetsOfMany'
  | 'recordTimesOfMany'
>;

/** Asks a cluster over the Kafka protocol, behind whatever people wait for. */
export function createKafkaGroupSource(options: {
  client: GroupClient;
  /** Epoch milliseconds. */
  now: () => number;
}): GroupSource {
  const { client, now } = options;

  return {
    source: 'kafka',
    delaySeconds: 0,
    async open(signal) {
      const call: KafkaCallOptions = { signal, priority: 'background' };
      return {
        groupIds: await client.groups(call),

        async *look(groupIds, measuredTopics) {
          const groups = await readGroups(groupIds, call);
          const toLook = async (answers: (GroupCommits | UntoldGroup)[]) => {
            const commits = answers.filter(answer => 'committed' in answer);
            const observedAt = new Date(now()).toISOString();
            // Ends after positions, so that no group seems to be ahead.
            const lags = await measure(commits, measuredTopics, call);
            return {
              failures: answers.flatMap(answer =>
                'failure' in answer ? toFailure(answer) : [],
              ),
              readings: commits.map(({ groupId, committed }) => ({
                groupId,
                observedAt,
                state: groups.get(groupId)?.state,
                memberCount: groups.get(groupId)?.members?.length,
                topics: [...new Set(committed.map(({ topic }) => topic))].map(
                  topic => ({
                    ...(lags.get(keyOf(groupId, topic)) ?? { topic }),
                    hasMembers: hasMembers(groups.get(groupId), topic),
                  }),
                ),
              })),
            };
          };
          let answers: (GroupCommits | UntoldGroup)[] = [];
          for await (const answer of client.groupsCommitted(groupIds, call)) {
            answers.push(answer);
            if (answers.length < GROUPS_AT_A_TIME) continue;
            yield await toLook(answers);
            answers = [];
          }
          if (answers.length > 0) yield await toLook(answers);
        },
      };
    },
  };

  /** Lag by group and topic; what cannot be measured is left out. */
  async function measure(
    groups: readonly GroupCommits[],
    measuredTopics: ReadonlySet<string>,
    call: KafkaCallOptions,
  ): Promise<ReadonlyMap<string, TopicReading>> {
    const commits = groups.flatMap(({ groupId, committed }) =>
      committed
        .filter(({ topic }) => measuredTopics.has(topic))
        .map(position => ({ groupId, position })),
    );
    const commitsByTopic = groupedBy(commits, ({ position }) => position.topic);
    const topics = [...commitsByTopic.keys()];
    const ends: { topic: string; offsets: PartitionOffsets[] }[] = [];
    if (topics.length > 0) {
      for await (const answer of client.offsetsOfMany(topics, call)) {
        if ('offsets' in answer) ends.push(answer);
      }
    }
    const lags = ends.flatMap(({ topic, offsets }) =>
      [
        ...groupedBy(commitsByTopic.get(topic) ?? [], ({ groupId }) => groupId),
      ].map(([groupId, ofGroup]) => ({
        groupId,
        topic,
        partitions: partitionLag(
          topic,
          offsets,
          ofGroup.map(({ position }) => position),
        ),
      })),
    );
    const timeOf = await timesOf(
      ends,
      lags.flatMap(({ partitions }) => partitions.filter(isBehind)),
      call,
    );
    return new Map(
      lags.map(({ groupId, topic, partitions }) => [
        keyOf(groupId, topic),
        {
          topic,
          lagMessages: partitions.reduce(
            (sum, { lagMessages = 0 }) => sum + lagMessages,
            0,
          ),
          committedOffset: partitions
            .reduce(
              (sum, { committedOffset = 0n }) => sum + committedOffset,
              0n,
            )
            .toString(),
          lagSeconds: oldest(
            partitions.filter(isBehind).map(each => timeOf.get(each)),
          ),
        },
      ]),
    );
  }

  /** When the first record that each of them has not read was written; what cannot be read is left out. */
  async function timesOf(
    ends: readonly { topic: string; offsets: PartitionOffsets[] }[],
    behind: readonly Behind[],
    call: KafkaCallOptions,
  ): Promise<ReadonlyMap<PartitionLag, Date | undefined>> {
    const byTopic = groupedBy(behind, ({ topic }) => topic);
    const wanted = ends.flatMap(({ topic, offsets }) => {
      const ofTopic = byTopic.get(topic);
      return ofTopic ? { topic, within: offsets, behind: ofTopic } : [];
    });
    const times = new Map<PartitionLag, Date | undefined>();
    if (wanted.length === 0) return times;
    const answers = client.recordTimesOfMany(
      wanted.map(({ topic, within, behind: ofTopic }) => ({
        topic,
        within,
        positions: ofTopic.map(({ partition, committedOffset }) => ({
          partition,
          offset: committedOffset,
        })),
      })),
      call,
    );
    for await (const answer of answers) {
      byTopic.get(answer.topic)?.forEach((each, index) => {
        times.set(each, answer.times[index]?.at);
      });
    }
    return times;
  }

  /** In seconds; 0 of none, `undefined` when the time of any is not known. */
  function oldest(times: (Date | undefined)[]): number | undefined {
    let seconds = 0;
    for (const time of times) {
      if (!time) return undefined;
      seconds = Math.max(seconds, Math.round((now() - time.getTime()) / 1_000));
    }
    return seconds;
  }

  async function readGroups(
    groupIds: readonly string[],
    call: KafkaCallOptions,
  ): Promise<ReadonlyMap<string, ConsumerGroup>> {
    const groups = new Map<string, ConsumerGroup>();
    for await (const answer of client.groupStates(groupIds, call)) {
      if ('state' in answer) groups.set(answer.groupId, answer);
    }
    return groups;
  }
}

/**
 * Whether members of a group read a topic, as their partitions say. While these are being shared out, and in a protocol that
 * does not show them, members count for every topic of the group; `undefined` when nobody knows of members.
 */
function hasMembers(
  group: ConsumerGroup | undefined,
  topic: string,
): boolean | undefined {
  if (!group?.members) return undefined;
  const { members } = group;
  const isShared = members.some(({ assignment }) => assignment.size > 0);
  return isShared
    ? members.some(({ assignment }) => assignment.has(topic))
    : members.length > 0;
}

function toFailure({ groupId, failure, type }: UntoldGroup) {
  const operation = 'kafka.groupsCommitted';
  return {
    groupId,
    failure: new KafkaCallError({ operation, failure, type }),
  };
}

type Behind = PartitionLag & { committedOffset: bigint };

function isBehind(partition: PartitionLag): partition is Behind {
  return (
    partition.committedOffset !== undefined && (partition.lagMessages ?? 0) > 0
  );
}

function keyOf(groupId: string, topic: string): string {
  return JSON.stringify([groupId, topic]);
}
