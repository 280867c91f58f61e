// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from './KafkaCallError';
import { readLastTimesOfMany, readTimesOfMany } from './readTimesOfMany';
import type { TopicPositions, TopicTimes } from './recordTypes';
import { batchBytes } from './records/batchBytes';
import type { FetchedPartition } from './wire/fetchRequest';
import type { SendRequest } from './wire/KafkaRequest';

const ONE = { nodeId: 1, host: 'one.example', port: 9092 };
const TWO = { nodeId: 2, host: 'two.example', port: 9092 };

const topicOf = (name: string, leaders: number[], errorCode = 0) => ({
  errorCode,
  name,
  partitions: leaders.map((leader, partition) => ({
    errorCode: 0,
    partition,
    leader,
    replicas: [],
    inSyncReplicas: [],
  })),
});

const fetched = (
  topic: string,
  partition: number,
  times: number[],
): FetchedPartition => ({
  topic,
  partition,
  errorCode: 0,
  abortedTransactions: [],
  batches: batchBytes({
    baseTimestamp: 0n,
    records: times.map(timestamp => ({ timestampDelta: BigInt(timestamp) })),
  }),
});

/** Positions in partitions that hold ten records each. */
const asking = (
  topic: string,
  positions: [partition: number, offset: bigint][],
): TopicPositions => ({
  topic,
  positions: positions.map(([partition, offset]) => ({ partition, offset })),
  within: [0, 1].map(partition => ({
    partition,
    earliest: 0n,
    logEndOffset: 10n,
  })),
});

describe('readTimesOfMany', () => {
  it('asks each broker once, and lets no topic spoil another', async () => {
    const asked: string[] = [];
    const send = (async ({ apiName }, broker) => {
      asked.push(`${apiName} ${broker?.nodeId ?? 'any'}`);
      if (apiName === 'Metadata') {
        return {
          brokers: [ONE, TWO],
          topics: [
            topicOf('orders', [1, 1]),
            topicOf('returns', [1, -1]),
            topicOf('hidden', [], 29),
            topicOf('elsewhere', [2]),
          ],
        };
      }
      if (broker === TWO) {
        throw new KafkaCallError({
          operation: 'kafka.recordTimesOfMany',
          failure: 'connection',
        });
      }
      return [
        fetched('returns', 0, [100, 200]),
        fetched('orders', 1, [300, 400, 500]),
      ];
    }) as SendRequest;

    const told = await readTimesOfMany(
      'kafka.recordTimesOfMany',
      [
        asking('orders', [
          [1, 2n],
          [1, 0n],
        ]),
        asking('returns', [
          [0, 1n],
          [1, 0n],
        ]),
        asking('elsewhere', [[0, 3n]]),
        asking('hidden', [[0, 3n]]),
        asking('gone', [[0, 3n]]),
      ],
      { send, signal: new AbortController().signal },
    );

    expect(told).toEqual([
      {
        topic: 'orders',
        times: [
          { partition: 1, at: new Date(500) },
          { partition: 1, at: new Date(300) },
        ],
      },
      {
        topic: 'returns',
        times: [
          { partition: 0, at: new Date(200) },
          {
            partition: 1,
            at: undefined,
            failure: 'unavailable',
            type: 'LEADER_NOT_AVAILABLE',
          },
        ],
      },
      {
        topic: 'elsewhere',
        times: [{ partition: 0, at: undefined, failure: 'connection' }],
      },
      {
        topic: 'hidden',
        times: [
          {
            partition: 0,
            at: undefined,
            failure: 'forbidden',
            type: 'TOPIC_AUTHORIZATION_FAILED',
          },
        ],
      },
      {
        topic: 'gone',
        times: [
          {
            partition: 0,
            at: undefined,
            failure: 'notFound',
            type: 'UNKNOWN_TOPIC_OR_PARTITION',
          },
        ],
      },
    ]);
    expect(asked.sort()).toEqual(['Fetch 1', 'Fetch 2', 'Metadata any']);
  });
});

describe('readLastTimesOfMany', () => {
  it('tells what it knows so far when the rest takes too long', async () => {
    let fetches = 0;
    const send = (async ({ apiName }) => {
      if (apiName === 'Metadata') {
        return {
          brokers: [ONE],
          topics: [topicOf('orders', [1, 1]), topicOf('hidden', [], 29)],
        };
      }
      fetches += 1;
      if (fetches === 1) return [fetched('orders', 1, [300, 400])];
      onSecondFetch();
      return new Promise(() => {});
    }) as SendRequest;
    let onSecondFetch = () => {};
    const secondFetch = new Promise<void>(resolve => {
      onSecondFetch = resolve;
    });
    let soFar: (() => TopicTimes[]) | undefined;

    void readLastTimesOfMany(
      'kafka.lastRecordTimesOfMany',
      [asking('orders', []), asking('hidden', [])].map(({ topic, within }) => ({
        topic,
        within: within.map(each => ({ ...each, logEndOffset: 2n })),
      })),
      { send, signal: new AbortController().signal },
      known => {
        soFar = known;
      },
    );
    await secondFetch;

    const refused = {
      failure: 'forbidden',
      type: 'TOPIC_AUTHORIZATION_FAILED',
    };
    expect(soFar?.()).toEqual([
      {
        topic: 'orders',
        times: [
          { partition: 0, at: undefined, failure: 'timeout' },
          { partition: 1, at: new Date(400) },
        ],
      },
      {
        topic: 'hidden',
        times: [0, 1].map(partition => ({
          partition,
          at: undefined,
          ...refused,
        })),
      },
    ]);
  });
});
