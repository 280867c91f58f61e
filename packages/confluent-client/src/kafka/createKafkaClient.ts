// SPDX-License-Identifier: Apache-2.0
import { Admin, ConfigResourceTypes, DescribeConfigResponse } from 'kafkajs';
import { Clock, systemClock } from '../http/clock';
import { createAsk } from './createAsk';
import { toConsumerGroup } from './consumerGroup';
import { KafkaCallError } from './KafkaCallError';
import { OpenAdmin, openAdmin } from './openAdmin';
import { partitionLag } from './partitionLag';
import { SharedConnection } from './SharedConnection';
import {
  CommittedOffset,
  KafkaClient,
  KafkaSecurity,
  PartitionOffsets,
  TopicConfig,
} from './types';

/** `DYNAMIC_TOPIC_CONFIG`, as the protocol numbers it. */
const OWN_CONFIG = 1;
const NO_LEADER = -1;
/** A group has committed nothing there. */
const NOTHING_COMMITTED = -1n;

export interface KafkaClientOptions {
  /** `host:port`, several with commas between them; Confluent puts `SASL_SSL://` before. */
  bootstrapServers: string;
  security: KafkaSecurity;
  /** Told to the brokers, which name it in their logs and quotas. */
  clientId: string;
  /** For a whole call, the time to connect included. Default 10,000. */
  callTimeoutMs?: number;
  /** How long the connection stays open unused. Default 60,000. */
  idleMs?: number;
  /** How fast the cluster is asked, by all who share the client. Default 50. */
  requestsPerSecond?: number;
  clock?: Clock;
}

/** A client of one Kafka cluster. It connects when it is first asked something. */
export function createKafkaClient(options: KafkaClientOptions): KafkaClient {
  const {
    callTimeoutMs = 10_000,
    idleMs = 60_000,
    clock = systemClock,
  } = options;
  const shared = new SharedConnection<OpenAdmin>({
    clock,
    idleMs,
    open: () => openAdmin({ ...options, requestTimeoutMs: callTimeoutMs }),
  });

  const ask = createAsk({ shared, clock, callTimeoutMs });

  const readOffsets = async (
    admin: Admin,
    topic: string,
  ): Promise<PartitionOffsets[]> =>
    (await admin.fetchTopicOffsets(topic))
      .map(({ partition, low, high }) => ({
        partition,
        earliest: BigInt(low),
        logEndOffset: BigInt(high),
      }))
      .sort(byPartition);

  const readCommitted = async (
    admin: Admin,
    groupId: string,
    topic?: string,
  ): Promise<CommittedOffset[]> => {
    // Never with `resolveOffsets`, which commits what it resolves.
    const topics = await admin.fetchOffsets({
      groupId,
      ...(topic !== undefined && { topics: [topic] }),
    });
    return topics
      .flatMap(({ topic: name, partitions }) =>
        partitions.map(({ partition, offset }) => ({
          topic: name,
          partition,
          offset: BigInt(offset),
        })),
      )
      .filter(({ offset }) => offset !== NOTHING_COMMITTED)
      .sort((a, b) => compare(a.topic, b.topic) || byPartition(a, b));
  };

  return {
    topics: call =>
      ask(
        'kafka.topics',
        async admin => (await admin.listTopics()).sort(),
        call,
      ),

    topicLayout: (topic, call) =>
      ask(
        'kafka.topicLayout',
        async admin => {
          const { topics } = await admin.fetchTopicMetadata({
            topics: [topic],
          });
          return topics
            .flatMap(({ partitions }) => partitions)
            .map(({ partitionId, leader, replicas, isr }) => ({
              partition: partitionId,
              leader: leader === NO_LEADER ? undefined : leader,
              replicas,
              inSyncReplicas: isr,
            }))
            .sort(byPartition);
        },
        call,
      ),

    topicConfigs: (topic, call) =>
      ask(
        'kafka.topicConfigs',
        async admin =>
          configsOf(
            await admin.describeConfigs({
              includeSynonyms: false,
              resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }],
            }),
          ),
        call,
      ),

    offsets: (topic, call) =>
      ask('kafka.offsets', admin => readOffsets(admin, topic), call),

    offsetsAt: (topic, time, call) =>
      ask(
        'kafka.offsetsAt',
        async admin =>
          (await admin.fetchTopicOffsetsByTimestamp(topic, time.getTime()))
            .map(({ partition, offset }) => ({
              partition,
              offset: BigInt(offset),
            }))
            .sort(byPartition),
        call,
      ),

    groups: call => ask('kafka.groups', async admin => groupIdsOf(admin), call),

    group: (groupId, call) =>
      ask(
        'kafka.group',
        async admin => {
          const [{ groups }, listed] = await Promise.all([
            admin.describeGroups([groupId]),
            groupIdsOf(admin),
          ]);
          const [description] = groups;
          if (!description) {
            throw new KafkaCallError({
              operation: 'kafka.group',
              failure: 'notFound',
            });
          }
          return toConsumerGroup(description, listed.includes(groupId));
        },
        call,
      ),

    committedOffsets: (groupId, { topic, ...call } = {}) =>
      ask(
        'kafka.committedOffsets',
        admin => readCommitted(admin, groupId, topic),
        call,
      ),

    lag: (groupId, topic, call) =>
      ask(
        'kafka.lag',
        async admin => {
          // Ends after positions, so that a group that reads meanwhile does not seem to be ahead.
          const committed = await readCommitted(admin, groupId, topic);
          return partitionLag(
            topic,
            await readOffsets(admin, topic),
            committed,
          );
        },
        call,
      ),

    records: () => notThereYet('kafka.records'),
    lastRecordTimes: () => notThereYet('kafka.lastRecordTimes'),
    recordTimesAt: () => notThereYet('kafka.recordTimesAt'),
    timedLag: () => notThereYet('kafka.timedLag'),
    async *groupStates() {
      yield await notThereYet('kafka.groupStates');
    },
    async *groupsCommitted() {
      yield await notThereYet('kafka.groupsCommitted');
    },

    close: () => shared.drop(),
  };
}

function notThereYet(operation: string): Promise<never> {
  return Promise.reject(new KafkaCallError({ operation, failure: 'protocol' }));
}

async function groupIdsOf(admin: Admin): Promise<string[]> {
  const { groups } = await admin.listGroups();
  return groups.map(({ groupId }) => groupId).sort();
}

function configsOf({ resources }: DescribeConfigResponse): TopicConfig[] {
  return resources
    .flatMap(({ configEntries }) => configEntries)
    .map(({ configName, configValue, configSource }) => ({
      name: configName,
      value: configValue ?? undefined,
      isOwn: configSource === OWN_CONFIG,
    }))
    .sort((a, b) => compare(a.name, b.name));
}

const byPartition = (a: { partition: number }, b: { partition: number }) =>
  a.partition - b.partition;

const compare = (a: string, b: string) => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
