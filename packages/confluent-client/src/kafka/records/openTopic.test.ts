// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import type { FetchedPartition } from '../wire/fetchRequest';
import type { BrokerAddress, SendRequest } from '../wire/KafkaRequest';
import type { WirePartition, WireTopic } from '../wire/metadataRequest';
import { batchBytes } from './batchBytes';
import { openTopic } from './openTopic';

const ONE = { nodeId: 1, host: 'one.example', port: 9092 };
const TWO = { nodeId: 2, host: 'two.example', port: 9092 };
const LIMITS = { partitionBytes: 1000, totalBytes: 5000 };

const led = (partition: number, leader: number): WirePartition => ({
  errorCode: 0,
  partition,
  leader,
  replicas: [1, 2],
  inSyncReplicas: [1],
});
const noLeader = (partition: number) => ({
  ...led(partition, -1),
  errorCode: 5,
});

const fetched = (
  partition: number,
  overrides: Partial<FetchedPartition> = {},
): FetchedPartition => ({
  topic: 'orders',
  partition,
  errorCode: 0,
  abortedTransactions: [],
  batches: batchBytes({ baseOffset: 8n, records: [{}, {}, {}] }),
  ...overrides,
});

/** Brokers that answer what they are told to; who was asked what is written down. */
function aCluster(
  topic: Partial<WireTopic>,
  answers: Partial<Record<string, (broker: BrokerAddress) => unknown>> = {},
) {
  const asked: string[] = [];
  const send = (async ({ apiName }, broker) => {
    asked.push(`${apiName} ${broker?.nodeId ?? 'any'}`);
    if (apiName === 'Metadata') {
      return {
        brokers: [ONE, TWO],
        topics: [{ errorCode: 0, name: 'orders', partitions: [], ...topic }],
      };
    }
    return answers[apiName]?.(broker ?? ONE);
  }) as SendRequest;
  return { asked, open: () => openTopic('kafka.records', 'orders', send) };
}

describe('openTopic', () => {
  // prettier-ignore
  test.each([
    ['is not there',              { errorCode: 3 },    'notFound'],
    ['may not be seen',           { errorCode: 29 },   'forbidden'],
    ['has a name that is none',   { errorCode: 17 },   'protocol'],
    ['nobody tells of',           { name: 'another' }, 'notFound'],
  ])('says that a topic %s', async (_case, topic, failure) => {
    await expect(aCluster(topic).open()).rejects.toMatchObject({
      name: 'KafkaCallError',
      failure,
    });
  });

  it('asks each leader once for all its partitions', async () => {
    const { asked, open } = aCluster(
      { partitions: [led(1, 2), led(0, 1), led(2, 1)] },
      {
        Fetch: ({ nodeId }) =>
          nodeId === 1 ? [fetched(0), fetched(2)] : [fetched(1)],
      },
    );
    const source = await open();
    expect(source.partitions).toEqual([0, 1, 2]);
    const { found, failures } = await source.fetch(
      [0, 1, 2].map(partition => ({ partition, offset: 9n })),
      LIMITS,
    );
    expect(failures).toEqual([]);
    expect([...found.keys()].sort()).toEqual([0, 1, 2]);
    expect(found.get(1)).toMatchObject({
      firstOffset: 8n,
      nextOffset: 11n,
      isLeftOut: false,
    });
    expect(asked.sort()).toEqual(['Fetch 1', 'Fetch 2', 'Metadata any']);
  });

  it('goes on with the others when partitions cannot be read', async () => {
    const { open } = aCluster(
      {
        partitions: [led(0, 1), noLeader(1), led(2, 1), led(3, 1), led(4, 2)],
      },
      {
        Fetch({ nodeId }) {
          if (nodeId === 2) {
            throw new KafkaCallError({
              operation: 'kafka.records',
              failure: 'connection',
            });
          }
          return [
            fetched(0),
            fetched(2, { errorCode: 6, batches: Buffer.alloc(0) }),
            fetched(3, { batches: Buffer.alloc(100, 1).fill(0, 8, 12) }),
          ];
        },
      },
    );
    const source = await open();
    const { found, failures } = await source.fetch(
      source.partitions.map(partition => ({ partition, offset: 0n })),
      LIMITS,
    );
    expect([...found.keys()]).toEqual([0]);
    expect(failures).toEqual([
      { partition: 1, failure: 'unavailable', type: 'LEADER_NOT_AVAILABLE' },
      {
        partition: 2,
        failure: 'unavailable',
        type: 'NOT_LEADER_FOR_PARTITION',
      },
      { partition: 3, failure: 'protocol', type: 'CORRUPT_MESSAGE' },
      { partition: 4, failure: 'connection' },
    ]);
  });

  it('tells what came to nothing from what had no room', async () => {
    const empty = { batches: Buffer.alloc(0) };
    let answer = [fetched(0), fetched(1, empty)];
    const { open } = aCluster(
      { partitions: [led(0, 1), led(1, 1)] },
      { Fetch: () => answer },
    );
    const source = await open();
    const fetch = async () =>
      (
        await source.fetch(
          [0, 1].map(partition => ({ partition, offset: 5n })),
          LIMITS,
        )
      ).found.get(1);
    expect(await fetch()).toMatchObject({ isLeftOut: true, nextOffset: 5n });
    answer = [fetched(0, empty), fetched(1, empty)];
    expect(await fetch()).toMatchObject({ isLeftOut: false, nextOffset: 5n });
  });

  it('tells offsets, and where there is no record since a time', async () => {
    const { open } = aCluster(
      { partitions: [led(0, 1), led(1, 1), led(2, 1)] },
      {
        ListOffsets: () => [
          { topic: 'orders', partition: 0, errorCode: 0, offset: 12n },
          { topic: 'orders', partition: 1, errorCode: 0, offset: -1n },
          { topic: 'orders', partition: 2, errorCode: 29, offset: -1n },
        ],
      },
    );
    const { found, failures } = await (await open()).offsets(new Date(0));
    expect([...found]).toEqual([
      [0, 12n],
      [1, undefined],
    ]);
    expect(failures).toEqual([
      {
        partition: 2,
        failure: 'forbidden',
        type: 'TOPIC_AUTHORIZATION_FAILED',
      },
    ]);
  });
});
