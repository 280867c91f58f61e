// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { HOUR_MS } from '../freshness/byHour';
import { TopicState } from '../types';
import { createSampleStore } from './createSampleStore';
import { UNSEEN } from './topicState';
import { StoredHour, StoredTopic, TopicSample } from './types';

const databases = createTestDatabases();
const CLUSTER = 'lkc-3x9wz1';
const HOUR = 497_000;
const at = (minute: number) =>
  new Date(HOUR * HOUR_MS + minute * 60_000).toISOString();

const state = (value: string): TopicState => ({
  known: {
    lastRecordAt: {
      status: 'known',
      value,
      source: 'kafka',
      observedAt: value,
      delaySeconds: 0,
    },
  },
  problems: {
    deadLetters: { status: 'unknown', reason: 'timeout', message: 'Later.' },
  },
  observation: { atMs: 5, lastRecordAtMs: 4 },
  end: { offset: '9007199254740993', atMs: 5 },
});
const anHour = (overrides: Partial<StoredHour> = {}): StoredHour => ({
  hour: HOUR,
  keptMs: 1000,
  brokenMs: 0,
  rates: [],
  ...overrides,
});
const aSample = (
  topic: StoredTopic,
  overrides: Partial<TopicSample> = {},
): TopicSample => ({
  id: topic.id,
  previousAttemptAt: topic.attemptedAt,
  attemptedAt: at(5),
  state: state(at(4)),
  hours: [],
  ...overrides,
});

describe.each(databases.eachSupportedId())('samples in %s', databaseId => {
  async function open(topics = ['orders']) {
    const { knex } = await openStore(databases, databaseId);
    const store = createSampleStore(knex);
    const watched = await store.watch(CLUSTER, topics);
    const orders = watched.find(({ topic }) => topic === 'orders')!;
    return { store, orders, watched };
  }

  it('begin with nothing, once for each topic of each cluster', async () => {
    const { store, orders } = await open();
    expect(orders).toEqual({
      id: expect.any(Number),
      topic: 'orders',
      attemptedAt: undefined,
      state: UNSEEN,
    });
    expect(await store.watch(CLUSTER, ['orders'])).toEqual([orders]);
    const [elsewhere] = await store.watch('lkc-8d4rt2', ['orders']);
    expect(elsewhere!.id).not.toBe(orders.id);
  });

  it('take in more topics than a statement holds', async () => {
    const names = Array.from({ length: 600 }, (_, index) => `topic-${index}`);
    const { watched, store } = await open(names);
    expect(watched).toHaveLength(600);
    expect(await store.record(watched.map(topic => aSample(topic)))).toBe(600);
    expect(await store.lastAttemptAt()).toBe(at(5));
  });

  it('keep what was seen last, as it was', async () => {
    const { store, orders } = await open();
    await store.record([aSample(orders)]);
    expect(
      await store.topics([
        { clusterId: 'lkc-8d4rt2', topic: 'orders' },
        { clusterId: CLUSTER, topic: 'orders' },
      ]),
    ).toEqual([
      undefined,
      { ...orders, attemptedAt: at(5), state: state(at(4)) },
    ]);
  });

  it('add up what is known of an hour', async () => {
    const { store, orders } = await open();
    const rate = (minute: number) => ({
      fromMs: HOUR * HOUR_MS + (minute - 5) * 60_000,
      toMs: HOUR * HOUR_MS + minute * 60_000,
      records: minute,
    });
    await store.record([
      aSample(orders, {
        hours: [
          anHour({ hour: HOUR - 1, brokenMs: 7 }),
          anHour({ rates: [rate(5)] }),
        ],
      }),
    ]);
    await store.record([
      aSample(orders, {
        previousAttemptAt: at(5),
        attemptedAt: at(10),
        hours: [anHour({ keptMs: 500, brokenMs: 250, rates: [rate(10)] })],
      }),
    ]);
    expect((await store.hours([orders.id], HOUR - 1)).get(orders.id)).toEqual([
      anHour({ hour: HOUR - 1, brokenMs: 7 }),
      anHour({ keptMs: 1500, brokenMs: 250, rates: [rate(5), rate(10)] }),
    ]);
    expect((await store.hours([orders.id], HOUR)).get(orders.id)).toHaveLength(
      1,
    );
  });

  it('are counted once when two back ends took the same', async () => {
    const { store, orders } = await open();
    const sample = aSample(orders, { hours: [anHour()] });
    expect(
      await Promise.all([store.record([sample]), store.record([sample])]),
    ).toEqual(expect.arrayContaining([0, 1]));
    expect((await store.hours([orders.id], HOUR)).get(orders.id)).toEqual([
      anHour(),
    ]);
  });

  it('are summed up by days that end with an hour, of all that there is', async () => {
    const { store, orders } = await open();
    const hour = (hoursAgo: number, records: number) =>
      anHour({
        hour: HOUR - hoursAgo,
        brokenMs: hoursAgo,
        rates: [
          {
            fromMs: (HOUR - hoursAgo) * HOUR_MS,
            toMs: (HOUR - hoursAgo) * HOUR_MS + 60_000,
            records,
          },
        ],
      });
    await store.record([
      aSample(orders, {
        // The first is left out, for it goes on; the last, for it is too old.
        hours: [0, 1, 24, 25, 72, 73].map((hoursAgo, index) =>
          hour(hoursAgo, 10 ** index),
        ),
      }),
    ]);
    await store.prune({
      hoursBefore: 0,
      ratesBefore: HOUR,
      attemptsBefore: '',
    });
    expect(
      await store.days([orders.id, 99], { beforeHour: HOUR, count: 3 }),
    ).toEqual(
      new Map([
        [
          orders.id,
          [
            { keptMs: 2000, brokenMs: 25, records: 110, ratesMs: 120_000 },
            { keptMs: 1000, brokenMs: 25, records: 1_000, ratesMs: 60_000 },
            { keptMs: 1000, brokenMs: 72, records: 10_000, ratesMs: 60_000 },
          ],
        ],
      ]),
    );
  });

  it('lose single rates first, then hours, then topics that nobody measures', async () => {
    const { store, watched, orders } = await open(['orders', 'old']);
    const rate = {
      fromMs: HOUR * HOUR_MS,
      toMs: HOUR * HOUR_MS + 1000,
      records: 1,
    };
    await store.record(
      watched.map(topic =>
        aSample(topic, {
          attemptedAt: topic.topic === 'old' ? at(1) : at(9),
          hours: [
            anHour({ hour: HOUR - 2 }),
            anHour({
              hour: HOUR - 1,
              rates: [
                {
                  ...rate,
                  fromMs: rate.fromMs - HOUR_MS,
                  toMs: rate.toMs - HOUR_MS,
                },
              ],
            }),
            anHour({ rates: [rate] }),
          ],
        }),
      ),
    );
    await store.prune({
      hoursBefore: HOUR - 1,
      ratesBefore: HOUR,
      attemptsBefore: at(5),
    });

    const hours = await store.hours(
      watched.map(({ id }) => id),
      0,
    );
    expect([...hours.entries()]).toEqual([
      [orders.id, [anHour({ hour: HOUR - 1 }), anHour({ rates: [rate] })]],
    ]);
    const [, old] = await store.topics(
      ['orders', 'old'].map(topic => ({ clusterId: CLUSTER, topic })),
    );
    expect(old).toBeUndefined();
  });

  it('of another version that cannot be read count as unseen', async () => {
    const { knex } = await openStore(databases, databaseId);
    const store = createSampleStore(knex);
    await knex('live_topics').insert({
      cluster_id: CLUSTER,
      topic: 'orders',
      state: '{"known":{"lastRecordAt":"yesterday"}}',
    });
    expect((await store.watch(CLUSTER, ['orders']))[0]!.state).toEqual(UNSEEN);
  });
});
