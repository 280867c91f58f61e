// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from './KafkaCallError';
import { readOffsetsOfMany } from './readOffsetsOfMany';
import type { SendRequest } from './wire/KafkaRequest';

const ONE = { nodeId: 1, host: 'one.example', port: 9092 };
const TWO = { nodeId: 2, host: 'two.example', port: 9092 };

const led = (partition: number, leader: number) => ({
  errorCode: 0,
  partition,
  leader,
  replicas: [],
  inSyncReplicas: [],
});
const topic = (name: string, leaders: number[], errorCode = 0) => ({
  errorCode,
  name,
  partitions: leaders.map((leader, partition) => led(partition, leader)),
});

describe('readOffsetsOfMany', () => {
  it('asks each broker twice, and lets no topic spoil another', async () => {
    const asked: string[] = [];
    const offset = { partition: 0, errorCode: 0, offset: 4n };
    const send = (async ({ apiName }, broker) => {
      asked.push(`${apiName} ${broker?.nodeId ?? 'any'}`);
      if (apiName === 'Metadata') {
        return {
          brokers: [ONE, TWO],
          topics: [
            topic('orders', [1, 1]),
            topic('returns', [1]),
            topic('leaderless', [1, -1]),
            topic('hidden', [], 29),
            topic('elsewhere', [2]),
          ],
        };
      }
      if (broker === TWO) {
        throw new KafkaCallError({
          operation: 'kafka.offsetsOfMany',
          failure: 'connection',
        });
      }
      return [
        { ...offset, topic: 'orders', partition: 1 },
        { ...offset, topic: 'orders', offset: 2n },
        { ...offset, topic: 'returns', errorCode: 6, offset: -1n },
        { ...offset, topic: 'leaderless' },
      ];
    }) as SendRequest;

    expect(
      await readOffsetsOfMany(
        'kafka.offsetsOfMany',
        ['elsewhere', 'orders', 'returns', 'leaderless', 'hidden', 'gone'],
        { send },
      ),
    ).toEqual([
      { topic: 'elsewhere', failure: 'connection' },
      {
        topic: 'orders',
        offsets: [
          { partition: 0, earliest: 2n, logEndOffset: 2n },
          { partition: 1, earliest: 4n, logEndOffset: 4n },
        ],
      },
      {
        topic: 'returns',
        failure: 'unavailable',
        type: 'NOT_LEADER_FOR_PARTITION',
      },
      {
        topic: 'leaderless',
        failure: 'unavailable',
        type: 'LEADER_NOT_AVAILABLE',
      },
      {
        topic: 'hidden',
        failure: 'forbidden',
        type: 'TOPIC_AUTHORIZATION_FAILED',
      },
      { topic: 'gone', failure: 'notFound' },
    ]);
    expect(asked.sort()).toEqual([
      'ListOffsets 1',
      'ListOffsets 1',
      'ListOffsets 2',
      'ListOffsets 2',
      'Metadata any',
    ]);
  });
});
