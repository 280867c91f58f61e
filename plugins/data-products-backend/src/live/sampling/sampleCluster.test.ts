// SPDX-License-Identifier: Apache-2.0

import { KafkaCallError, KafkaFailure } from '@data-mesh/confluent-client';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { aReading, fakeSource } from '../__testUtils__/fakeSource';
import { HOUR_MS, hourOf } from '../freshness/byHour';
import { createSampleStore } from '../samples/createSampleStore';
import { LiveFactsSource } from '../types';
import { unknownBecause } from '../unknownFigure';
import { sampleCluster } from './sampleCluster';

const databases = createTestDatabases();
const CLUSTER = 'lkc-3x9wz1';
const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const failed = (failure: KafkaFailure) =>
  new KafkaCallError({ operation: 'kafka.offsets', failure });
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `topic-${index}`);

describe.each(databases.eachSupportedId())(
  'sampling a cluster into %s',
  databaseId => {
    async function open() {
      const { knex } = await openStore(databases, databaseId);
      const samples = createSampleStore(knex);
      let nowMs = NOON;
      return {
        samples,
        setTime: (ms: number) => {
          nowMs = ms;
        },
        sample: (
          source: LiveFactsSource,
          topics: string[],
          signal = new AbortController().signal,
        ) =>
          sampleCluster(
            {
              clusterId: CLUSTER,
              source,
              topics,
              samples,
              promisedMs: () => 10 * MINUTE,
              now: () => nowMs,
            },
            signal,
          ),
        async kept(topic: string) {
          const [found] = await samples.topics([{ clusterId: CLUSTER, topic }]);
          const hours = await samples.hours([found!.id], 0);
          const judged = (hours.get(found!.id) ?? []).map(
            ({ hour, keptMs, brokenMs }) =>
              `${hour - hourOf(NOON)}: ${keptMs / MINUTE} kept, ${brokenMs / MINUTE} broken`,
          );
          return { ...found!, judged };
        },
      };
    }

    it('keeps every figure, and how the promise was kept between two looks', async () => {
      const { sample, setTime, kept } = await open();
      const look = (atMs: number, lastRecordAtMs: number) => {
        setTime(atMs);
        return sample(
          fakeSource(async () => aReading({ atMs, lastRecordAtMs })),
          ['orders'],
        );
      };
      expect(await look(NOON, NOON)).toEqual({ measured: 1, failed: 0 });
      await look(NOON + 5 * MINUTE, NOON);
      await look(NOON + 65 * MINUTE, NOON);

      const orders = await kept('orders');
      expect(orders.state.known.lastRecordAt).toMatchObject({
        value: '2026-11-23T12:00:00.000Z',
        observedAt: '2026-11-23T13:05:00.000Z',
      });
      expect(orders.judged).toEqual([
        '0: 10 kept, 50 broken',
        '1: 0 kept, 5 broken',
      ]);
    });

    it('knows of a topic seen for the first time how long it has been silent, a day back', async () => {
      const { sample, kept } = await open();
      await sample(
        fakeSource(async () =>
          aReading({ atMs: NOON, lastRecordAtMs: NOON - 90 * MINUTE }),
        ),
        ['orders'],
      );
      expect((await kept('orders')).judged).toEqual([
        '-2: 10 kept, 20 broken',
        '-1: 0 kept, 60 broken',
      ]);
    });

    it('marks topics that fail, and measures the others', async () => {
      const { sample, kept } = await open();
      const source = fakeSource(async ({ topic }) => {
        return Number(topic.slice(-1)) % 2
          ? unknownBecause(failed('notFound'))
          : aReading({ atMs: NOON });
      });
      expect(await sample(source, names(40))).toEqual({
        measured: 20,
        failed: 20,
        problem: expect.objectContaining({ reason: 'notFound' }),
      });
      expect((await kept('topic-3')).state.problems.lastRecordAt).toMatchObject(
        { reason: 'notFound' },
      );
      expect((await kept('topic-4')).state.problems).toEqual({});
    });

    it('keeps what was known beside the reason why it is not known now', async () => {
      const { sample, kept } = await open();
      await sample(
        fakeSource(async () => aReading({ atMs: NOON })),
        ['orders'],
      );
      await sample(
        fakeSource(async () => {
          throw failed('unavailable');
        }),
        ['orders'],
      );
      const { known, problems } = (await kept('orders')).state;
      expect(known.recordsPerSecond).toMatchObject({ value: 1 });
      expect(problems.recordsPerSecond).toMatchObject({
        reason: 'unavailable',
      });
    });

    it('leaves a cluster alone that does not answer, and marks all its topics', async () => {
      const { sample, kept } = await open();
      const source = fakeSource(async () => {
        throw failed('connection');
      });
      expect(await sample(source, names(300))).toMatchObject({
        measured: 0,
        failed: 300,
      });
      // Those that it was asked about together.
      expect(source.asked).toHaveLength(100);
      expect(
        (await kept('topic-299')).state.problems.lastRecordAt,
      ).toMatchObject({ reason: 'unreachable' });
    });

    it('asks nothing more of a cluster that refuses the first question', async () => {
      const { sample, kept } = await open();
      const source: LiveFactsSource = {
        ...fakeSource(async () => aReading({ atMs: NOON })),
        open: async () => {
          throw failed('credentials');
        },
      };
      expect(await sample(source, names(3))).toMatchObject({ failed: 3 });
      expect((await kept('topic-2')).state.problems.deadLetters).toMatchObject({
        reason: 'credentials',
      });
    });

    it('begins with what waited longest, and keeps what it saw when it is cut off', async () => {
      const { sample, setTime } = await open();
      await sample(
        fakeSource(async () => aReading({ atMs: NOON })),
        ['early'],
      );
      setTime(NOON + MINUTE);
      const controller = new AbortController();
      const source = fakeSource(async () => {
        if (source.asked.length === 250) {
          controller.abort(new Error('Time is up'));
        }
        return aReading({ atMs: NOON });
      });
      await expect(
        sample(source, ['early', ...names(400)], controller.signal),
      ).rejects.toThrow('Time is up');
      expect(source.asked).not.toContain('early');

      const again = fakeSource(async () => aReading({ atMs: NOON }));
      await sample(again, ['early', ...names(400)]);
      const last = again.asked.slice(again.asked.indexOf('early') + 1);
      expect(last).toHaveLength(300);
      expect(source.asked).toEqual(expect.arrayContaining(last));
    });

    it('samples once when two back ends do it at the same time', async () => {
      const { sample, kept } = await open();
      const source = fakeSource(async () =>
        aReading({ atMs: NOON, lastRecordAtMs: NOON - 5 * MINUTE }),
      );
      await Promise.all([
        sample(source, ['orders']),
        sample(source, ['orders']),
      ]);
      expect((await kept('orders')).judged).toEqual(['-1: 5 kept, 0 broken']);
    });

    it('goes on after its clock jumped, and judges nothing in between', async () => {
      const { sample, setTime, kept } = await open();
      for (const atMs of [NOON, NOON - 3 * HOUR_MS, NOON - 175 * MINUTE]) {
        setTime(atMs);
        await sample(
          fakeSource(async () => aReading({ atMs })),
          ['orders'],
        );
      }
      expect((await kept('orders')).judged).toEqual(['-3: 5 kept, 0 broken']);
    });
  },
);

describe('sampling a cluster that hangs', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('ends, and says that it did not answer in time', async () => {
    const record = jest.fn().mockResolvedValue(1);
    const sampled = sampleCluster(
      {
        clusterId: CLUSTER,
        // Does not even listen to its signal.
        source: fakeSource(() => new Promise(() => {})),
        topics: names(50),
        samples: {
          record,
          watch: async (_, topics) =>
            topics.map((topic, id) => ({
              id,
              topic,
              state: { known: {}, problems: {} },
            })),
        },
        promisedMs: () => undefined,
        now: () => NOON,
      },
      new AbortController().signal,
    );
    await jest.advanceTimersByTimeAsync(150_000);
    expect(await sampled).toEqual({
      measured: 0,
      failed: 50,
      problem: expect.objectContaining({ reason: 'timeout' }),
    });
    expect(record.mock.calls.flatMap(([samples]) => samples)).toHaveLength(50);
  });
});
