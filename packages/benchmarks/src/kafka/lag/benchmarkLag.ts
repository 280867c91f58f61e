// SPDX-License-Identifier: Apache-2.0
import {
  createKafkaClient,
  type PartitionLag,
} from '@data-mesh/confluent-client';
import { report } from '../../measurement';
import { type Commit, commitOffsets } from '../broker/commitOffsets';
import { makeTopics, type NewTopic, writeRecords } from '../broker/fillBroker';
import { type FilledBroker, withBroker } from '../broker/withBroker';
import { parseToolLag, type ToolLag } from './toolLag';

const GROUPS = 60;
const TOPICS_OF_A_GROUP = 3;
const MOST_RECORDS = 40;
const TRANSACTIONS_TOPIC = 'transactions';

const TOPICS: NewTopic[] = [
  ...Array.from({ length: 24 }, (_, index) => ({
    topic: `lag-${index}`,
    partitions: [1, 3, 12][index % 3] ?? 1,
  })),
  { topic: TRANSACTIONS_TOPIC, partitions: 3 },
];

/** As many in one partition as in no neighbour. */
const recordsIn = (topicIndex: number, partition: number) =>
  (7 * topicIndex + 5 * partition) % MOST_RECORDS;

/** Positions at the start, at the end and between, in most partitions; those left out have none. */
function commits(): Commit[] {
  return Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: TOPICS_OF_A_GROUP }, (_each, nth) => {
      const index = (group + 8 * nth) % TOPICS.length;
      const { topic, partitions } = TOPICS[index] ?? {
        topic: '',
        partitions: 0,
      };
      return Array.from({ length: partitions }, (_p, partition) => partition)
        .filter(partition => partition === 0 || (partition + group) % 4 > 0)
        .map(partition => ({
          groupId: `reader-${group}`,
          topic,
          partition,
          offset: Math.floor((recordsIn(index, partition) * (group % 5)) / 4),
        }));
    }).flat(),
  ).flat();
}

async function fill({ admin, kafka, producer }: FilledBroker) {
  await makeTopics(admin, TOPICS);
  await writeRecords(
    producer,
    TOPICS.flatMap(({ topic, partitions }, index) =>
      Array.from({ length: partitions }, (_, partition) =>
        Array.from({ length: recordsIn(index, partition) }, (_each, n) => ({
          topic,
          message: { partition, value: `record ${n}` },
        })),
      ).flat(2),
    ),
  );
  const transactional = kafka.producer({
    transactionalId: 'benchmark',
    idempotent: true,
    maxInFlightRequests: 1,
  });
  await transactional.connect();
  for (const end of ['commit', 'abort'] as const) {
    const transaction = await transactional.transaction();
    await transaction.send({
      topic: TRANSACTIONS_TOPIC,
      messages: [0, 1, 2].map(partition => ({ partition, value: end })),
    });
    await transaction[end]();
  }
  await transactional.disconnect();
  const places = commits();
  await commitOffsets(kafka, places);
  return places;
}

/** In how many partitions the client tells another lag than the broker's own tool, while nobody writes. */
export async function benchmarkLag(): Promise<void> {
  await withBroker(fill, async ({ broker, bootstrapServers }, places) => {
    const told = parseToolLag(
      await broker.runTool('kafka-consumer-groups', [
        '--describe',
        '--all-groups',
      ]),
    );
    const client = createKafkaClient({
      bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'benchmark',
      requestsPerSecond: 1000,
    });
    const ours = new Map<string, PartitionLag>();
    for (const { groupId, topic } of firstOfEach(places)) {
      for (const lag of await client.lag(groupId, topic)) {
        if (lag.committedOffset === undefined) continue;
        ours.set(keyOf({ groupId, ...lag }), lag);
      }
    }
    await client.close();
    const theirs = new Map(told.map(each => [keyOf(each), each]));
    const keys = new Set([
      ...theirs.keys(),
      ...ours.keys(),
      ...places.map(keyOf),
    ]);
    const differing = [...keys].filter(
      key => !isSame(ours.get(key), theirs.get(key)),
    );
    report(
      {
        benchmark: 'kafka',
        measurement:
          'lag: partitions in which it is not that of kafka-consumer-groups',
        at: { groups: GROUPS, topics: TOPICS.length },
        value: differing.length,
        unit: 'partitions',
        limit: 0,
        from: {
          partitions: keys.size,
          behind: told.filter(({ lagMessages }) => lagMessages !== '0').length,
        },
      },
      new Date(),
    );
  });
}

const keyOf = (of: { groupId: string; topic: string; partition: number }) =>
  [of.groupId, of.topic, of.partition].join(' ');

function firstOfEach(places: readonly Commit[]): Commit[] {
  return [
    ...new Map(
      places.map(place => [`${place.groupId} ${place.topic}`, place]),
    ).values(),
  ];
}

function isSame(
  ours: PartitionLag | undefined,
  theirs: ToolLag | undefined,
): boolean {
  return (
    ours !== undefined &&
    theirs !== undefined &&
    String(ours.committedOffset) === theirs.committedOffset &&
    String(ours.logEndOffset) === theirs.logEndOffset &&
    String(ours.lagMessages) === theirs.lagMessages
  );
}
