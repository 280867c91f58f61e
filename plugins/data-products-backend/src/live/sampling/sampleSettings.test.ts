// SPDX-License-Identifier: Apache-2.0

import { TopicSettings } from '@data-mesh/backstage-plugin-data-products-common';
import { KafkaCallError, KafkaFailure } from '@data-mesh/confluent-client';
import { StoredSettings } from '../samples/settingsTypes';
import { settingUnknownBecause } from '../unknownFigure';
import { sampleSettings } from './sampleSettings';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const SETTINGS: TopicSettings = { retentionMs: 1, replicationFactor: 3 };

const failure = (of: KafkaFailure) =>
  new KafkaCallError({ operation: 'kafka.setupOfMany', failure: of });

/** A cluster that answers for each topic as told, and what is kept of it. */
async function sample(options: {
  topics: string[];
  open?: KafkaFailure;
  topicsAtATime?: number;
  /** Where topics are asked for one by one, the cluster throws them. */
  failures?: Record<string, KafkaFailure>;
  kept?: StoredSettings[];
  signal?: AbortSignal;
}) {
  const { topics, topicsAtATime = 1, open } = options;
  const { failures = {}, kept = [] } = options;
  const recorded: StoredSettings[] = [];
  const asked: string[] = [];
  const result = await sampleSettings(
    {
      clusterId: 'lkc-3x9wz1',
      source: {
        source: 'kafkaRest',
        topicsAtATime,
        async open() {
          if (open) throw failure(open);
          return {
            async read(together) {
              asked.push(together.join());
              return together.map(topic => {
                const fails = failures[topic];
                if (fails && topicsAtATime === 1) throw failure(fails);
                return fails ? settingUnknownBecause(failure(fails)) : SETTINGS;
              });
            },
          };
        },
      },
      topics,
      settings: {
        settings: async of =>
          of.map(({ topic }) => kept.find(each => each.topic === topic)),
        record: async (_clusterId, read) => void recorded.push(...read),
      },
      now: () => NOON,
    },
    options.signal ?? new AbortController().signal,
  );
  return { ...result, recorded, asked };
}

const many = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `t${`${index}`.padStart(4, '0')}`,
  );

describe('sampleSettings', () => {
  it('keeps what it reads, with who told it and when', async () => {
    const { recorded, read } = await sample({ topics: ['orders'] });
    expect(read).toBe(1);
    expect(recorded).toEqual([
      {
        topic: 'orders',
        attemptedAt: '2026-11-23T12:00:00.000Z',
        known: {
          status: 'known',
          value: SETTINGS,
          source: 'kafkaRest',
          observedAt: '2026-11-23T12:00:00.000Z',
          delaySeconds: 0,
        },
      },
    ]);
  });

  it('asks nobody when nothing is due', async () => {
    const fresh = {
      topic: 'orders',
      attemptedAt: new Date(NOON).toISOString(),
    };
    const { asked, recorded } = await sample({
      topics: ['orders'],
      open: 'timeout',
      kept: [fresh],
    });
    expect([asked, recorded]).toEqual([[], []]);
  });

  it('leaves the rest of many for the next runs', async () => {
    const { asked } = await sample({ topics: many(2_500) });
    expect(asked).toEqual(many(1_000));
  });

  it('asks for those together that it may, and lets none spoil another', async () => {
    const { asked, recorded } = await sample({
      topics: ['a', 'b', 'c'],
      topicsAtATime: 2,
      failures: { b: 'forbidden' },
    });
    expect(asked).toEqual(['a,b', 'c']);
    expect(
      recorded.map(({ topic, problem }) => [topic, problem?.reason]),
    ).toEqual([
      ['a', undefined],
      ['b', 'forbidden'],
      ['c', undefined],
    ]);
  });

  it('keeps what was known of a topic that fails alone, with the reason', async () => {
    const before: StoredSettings = {
      topic: 'a',
      attemptedAt: '2026-11-22T11:00:00.000Z',
      known: {
        status: 'known',
        value: SETTINGS,
        source: 'kafka',
        observedAt: '2026-11-22T11:00:00.000Z',
        delaySeconds: 0,
      },
    };
    const { recorded, read, failed } = await sample({
      topics: ['a', 'b'],
      failures: { a: 'forbidden' },
      kept: [before],
    });
    expect([read, failed]).toEqual([1, 1]);
    expect(recorded).toEqual([
      expect.objectContaining({ topic: 'b' }),
      {
        ...before,
        attemptedAt: '2026-11-23T12:00:00.000Z',
        problem: expect.objectContaining({ reason: 'forbidden' }),
      },
    ]);
  });

  it('leaves a cluster alone after three topics without an answer, and marks all', async () => {
    const topics = many(6);
    const { asked, recorded } = await sample({
      topics,
      failures: Object.fromEntries(topics.map(topic => [topic, 'timeout'])),
    });
    expect(asked).toEqual(topics.slice(0, 3));
    expect(recorded.map(({ problem }) => problem?.reason)).toEqual(
      Array(6).fill('timeout'),
    );
  });

  it('marks all when the cluster does not even begin to answer', async () => {
    const { asked, recorded } = await sample({
      topics: ['a', 'b'],
      open: 'credentials',
    });
    expect(asked).toEqual([]);
    expect(recorded.map(({ problem }) => problem?.reason)).toEqual([
      'credentials',
      'credentials',
    ]);
  });

  it('stops when it is told to', async () => {
    await expect(
      sample({ topics: ['a'], signal: AbortSignal.abort(new Error('stop')) }),
    ).rejects.toThrow('stop');
  });
});
