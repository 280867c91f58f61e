// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { hourOf } from '../../live/freshness/byHour';
import { createLagHourStore } from '../attainment/createLagHourStore';
import { createLagJudge } from '../attainment/createLagJudge';
import { CLUSTER, FakeGroups } from '../__testUtils__/FakeGroups';
import { createConsumerIndexStore } from './createConsumerIndexStore';
import { createKafkaGroupSource } from './createKafkaGroupSource';
import { refreshIndex } from './refreshIndex';

const databases = createTestDatabases();

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const at = (ms: number) => new Date(ms).toISOString();

describe.each(databases.eachSupportedId())('the index of groups on %s', id => {
  async function open(groups: Record<string, Record<string, bigint[]>>) {
    const { knex } = await openStore(databases, id);
    const clock = { time: NOON, now: () => clock.time };
    const client = new FakeGroups(clock.now);
    for (const [groupId, positions] of Object.entries(groups)) {
      client.positions.set(groupId, positions);
    }
    const store = createConsumerIndexStore(knex);
    const lagHours = createLagHourStore(knex);
    return {
      client,
      clock,
      store,
      knex,
      refresh: (options: { budgetMs?: number; signal?: AbortSignal } = {}) =>
        refreshIndex(
          {
            clusterId: CLUSTER,
            source: createKafkaGroupSource({ client, now: clock.now }),
            measuredTopics: new Set(['orders', 'lost-orders']),
            promises: new Map([['orders', MINUTE_MS]]),
          },
          {
            store,
            lags: createLagJudge({
              store: lagHours,
              intervalMs: 5 * MINUTE_MS,
              keepDays: 30,
            }),
            clock,
            isIgnored: groupId => groupId.startsWith('_'),
            keepDays: 30,
            budgetMs: options.budgetMs ?? 10 * MINUTE_MS,
          },
          options.signal ?? new AbortController().signal,
        ),
      lagHours: async () =>
        (
          await lagHours.hoursOf([{ clusterId: CLUSTER, topic: 'orders' }], 0)
        )[0]?.map(({ hour, keptMs, brokenMs }) => [
          hour - hourOf(NOON),
          keptMs / MINUTE_MS,
          brokenMs / MINUTE_MS,
        ]),
      readers: async (topic: string) =>
        (await store.readers(CLUSTER, [topic])).map(
          ({ groupId, lag, goneAt }) => ({
            groupId,
            lag: lag && [lag.lagMessages, lag.lagSeconds],
            isGone: goneAt !== undefined,
          }),
        ),
    };
  }

  it('knows who reads which topic, and how far behind in those of products', async () => {
    const { refresh, store, readers } = await open({
      billing: { orders: [1_000n, 940n], scratch: [0n] },
      shipping: { orders: [1_000n, 1_000n] },
      _tool: { orders: [0n, 0n] },
      idle: {},
    });

    expect(await refresh()).toEqual({
      clusterId: CLUSTER,
      observedAt: at(NOON),
      source: 'kafka',
      groupCount: 3,
      ignoredGroupCount: 1,
      isComplete: true,
      problem: undefined,
    });

    expect(await readers('orders')).toEqual([
      { groupId: 'billing', lag: [60, 60], isGone: false },
      { groupId: 'shipping', lag: [0, 0], isGone: false },
    ]);
    expect(await readers('scratch')).toEqual([
      { groupId: 'billing', lag: undefined, isGone: false },
    ]);
    expect(await store.readers(CLUSTER, ['orders'])).toMatchObject([
      { source: 'kafka', state: 'stable', observedAt: at(NOON) },
      { groupId: 'shipping' },
    ]);
    expect((await store.states([CLUSTER])).get(CLUSTER)).toMatchObject({
      groupCount: 3,
      isComplete: true,
    });
  });

  it('asks ends only of products, and nothing of tools', async () => {
    const { refresh, client } = await open({
      billing: { orders: [1_000n, 1_000n] },
      other: { scratch: [0n] },
      _tool: { orders: [0n, 0n] },
    });
    await refresh();
    expect(client.asked).toEqual([
      'groups',
      'states billing other',
      'committed billing',
      'committed other',
      'offsets orders',
    ]);
  });

  it('keeps a group that is gone as it was last seen, for as long as is configured', async () => {
    const { refresh, client, clock, readers, store } = await open({
      billing: { orders: [1_000n, 940n] },
    });
    await refresh();
    client.positions.delete('billing');
    clock.time += 5 * MINUTE_MS;
    await refresh();
    expect(await store.readers(CLUSTER, ['orders'])).toMatchObject([
      {
        observedAt: at(NOON),
        goneAt: at(NOON + 5 * MINUTE_MS),
        lag: { at: at(NOON), lagMessages: 60 },
      },
    ]);

    clock.time = NOON + 30 * DAY_MS;
    await refresh();
    expect(await readers('orders')).toHaveLength(1);
    clock.time = NOON + 31 * DAY_MS;
    await refresh();
    expect(await readers('orders')).toEqual([]);
    expect(await store.groups(CLUSTER)).toEqual([]);
  });

  it('takes back that a group is gone when it comes again', async () => {
    const { refresh, client, readers } = await open({
      billing: { orders: [1_000n, 1_000n] },
    });
    const positions = client.positions.get('billing')!;
    await refresh();
    client.positions.delete('billing');
    await refresh();
    client.positions.set('billing', positions);
    await refresh();
    expect(await readers('orders')).toEqual([
      { groupId: 'billing', lag: [0, 0], isGone: false },
    ]);
  });

  it('sees that a group reads a topic no more, and keeps its last lag', async () => {
    const { refresh, client, readers } = await open({
      billing: { orders: [1_000n, 940n], scratch: [0n] },
    });
    await refresh();
    client.positions.set('billing', { scratch: [0n] });
    await refresh();
    expect(await readers('orders')).toEqual([
      { groupId: 'billing', lag: [60, 60], isGone: true },
    ]);
    expect(await readers('scratch')).toEqual([
      { groupId: 'billing', lag: undefined, isGone: false },
    ]);
  });

  it('says which groups it may not look at, and knows the others', async () => {
    const { refresh, client, readers } = await open({
      billing: { orders: [1_000n, 1_000n] },
      secret: { orders: [0n, 0n] },
    });
    client.refused.set('secret', 'forbidden');
    expect(await refresh()).toMatchObject({
      groupCount: 2,
      isComplete: false,
      problem: { reason: 'forbidden' },
    });
    expect(await readers('orders')).toHaveLength(1);
  });

  it('knows who reads a topic also when its end is not known', async () => {
    const { refresh, readers } = await open({
      billing: { 'lost-orders': [5n, 5n] },
    });
    await refresh();
    expect(await readers('lost-orders')).toEqual([
      { groupId: 'billing', lag: undefined, isGone: false },
    ]);
  });

  it('keeps what it knows while the cluster does not answer', async () => {
    const { refresh, client, clock, readers } = await open({
      billing: { orders: [1_000n, 1_000n] },
    });
    await refresh();
    client.failure = 'connection';
    clock.time += 5 * MINUTE_MS;
    expect(await refresh()).toMatchObject({
      observedAt: at(NOON),
      groupCount: 1,
      isComplete: true,
      problem: {
        reason: 'unreachable',
        message: expect.stringContaining('cannot reach'),
      },
    });
    expect(await readers('orders')).toMatchObject([{ isGone: false }]);

    client.failure = undefined;
    expect(await refresh()).toMatchObject({ problem: undefined });
  });

  it('has no index while a cluster never answered', async () => {
    const { refresh, client } = await open({});
    client.failure = 'credentials';
    expect(await refresh()).toEqual({
      clusterId: CLUSTER,
      groupCount: 0,
      isComplete: false,
      problem: {
        reason: 'credentials',
        message: expect.stringContaining('does not accept'),
      },
    });
  });

  describe('with more groups than it may look at', () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_each, index) => [
        `group-${String(index).padStart(3, '0')}`,
        { orders: [1_000n, 1_000n] },
      ]),
    );

    it('goes on where it stopped, and is complete when all were looked at', async () => {
      const { refresh, client, clock, readers } = await open(many);
      client.beforeGroup = () => {
        clock.time += 1_000;
      };
      expect(await refresh({ budgetMs: 30_000 })).toMatchObject({
        groupCount: 120,
        isComplete: false,
      });
      expect(await readers('orders')).toHaveLength(50);

      await refresh({ budgetMs: 30_000 });
      expect(await readers('orders')).toHaveLength(100);

      expect(await refresh({ budgetMs: 30_000 })).toMatchObject({
        isComplete: true,
      });
      expect(await readers('orders')).toHaveLength(120);
    });

    it('keeps what it wrote when it is interrupted', async () => {
      const { refresh, client, readers, store } = await open(many);
      const stop = new AbortController();
      client.beforeGroup = groupId => {
        if (groupId === 'group-070') stop.abort(new Error('The end'));
      };
      await expect(refresh({ signal: stop.signal })).rejects.toThrow('The end');
      expect(await readers('orders')).toHaveLength(50);
      expect((await store.states([CLUSTER])).size).toBe(0);
    });
  });

  describe('when a group was last seen to read', () => {
    const LATER = NOON + 5 * MINUTE_MS;
    const activity = async (
      groups: Parameters<typeof open>[0],
      change: (client: FakeGroups) => void,
    ) => {
      const { refresh, client, clock, store } = await open(groups);
      client.assigned.set('app', ['orders']);
      await refresh();
      change(client);
      clock.time = LATER;
      await refresh();
      const readers = await store.readers(CLUSTER, ['orders']);
      return Object.fromEntries(
        readers.map(({ groupId, activeAt }) => [groupId, activeAt]),
      );
    };

    // prettier-ignore
    test.each<[string, string, (client: FakeGroups) => void, number | undefined]>([
      ['is not known of one that has stood still since it is known', 'idle', () => {}, undefined],
      ['is now, when it stands elsewhere',       'idle', client => client.positions.set('idle', { orders: [5n, 6n] }), LATER],
      ['is now, when it was set back',           'idle', client => client.positions.set('idle', { orders: [0n, 0n] }), LATER],
      ['is now, when it has members there',      'app',  () => {},                                                    LATER],
      ['stays, when they read something else',   'app',  client => client.assigned.set('app', ['other']),             NOON],
      ['is now, as long as they share partitions out', 'app', client => client.assigned.set('app', []),               LATER],
      ['stays, when its members are gone',       'app',  client => client.assigned.delete('app'),                     NOON],
      ['stays, when the group is gone',          'app',  client => client.positions.delete('app'),                    NOON],
      ['is now, when it was not there before',   'new',  client => client.positions.set('new', { orders: [5n, 5n] }), LATER],
    ])('%s', async (_case, groupId, change, expected) => {
      const activeAt = await activity(
        { idle: { orders: [5n, 5n] }, app: { orders: [5n, 5n] } },
        change,
      );
      expect(activeAt[groupId]).toBe(
        expected === undefined ? undefined : at(expected),
      );
    });

    it('is not known of what a pass that was cut off did not come to before', async () => {
      const { refresh, client, clock, store } = await open(
        Object.fromEntries(
          Array.from({ length: 60 }, (_each, index) => [
            `group-${String(index).padStart(2, '0')}`,
            { orders: [1_000n, 1_000n] },
          ]),
        ),
      );
      client.beforeGroup = () => {
        clock.time += 1_000;
      };
      await refresh({ budgetMs: 1_000 });
      await refresh();
      const readers = await store.readers(CLUSTER, ['orders']);
      expect(readers).toHaveLength(60);
      expect(readers.filter(({ activeAt }) => activeAt)).toEqual([]);
    });
  });

  it('remembers since when it is there', async () => {
    const { refresh, client, clock, store } = await open({});
    const since = async () =>
      (await store.states([CLUSTER])).get(CLUSTER)?.since;
    client.failure = 'connection';
    await refresh();
    expect(await since()).toBeUndefined();
    client.failure = undefined;
    await refresh();
    clock.time += 5 * MINUTE_MS;
    await refresh();
    expect(await since()).toBe(at(NOON));
  });

  describe('how long groups were no further behind than was promised', () => {
    const CAUGHT_UP = { orders: [1_000n, 1_000n] };
    const BEHIND = { orders: [1_000n, 900n] };

    /** Looks every five minutes, at where the group stands then. */
    async function watch(...positions: Record<string, bigint[]>[]) {
      const portal = await open({});
      for (const position of positions) {
        portal.client.positions.set('billing', position);
        await portal.refresh();
        portal.clock.time += 5 * MINUTE_MS;
      }
      return portal;
    }

    // prettier-ignore
    test.each<[string, Record<string, bigint[]>[], number[][]]>([
      ['is not known after one look',    [CAUGHT_UP],                     []],
      ['is the time between two looks',  [CAUGHT_UP, CAUGHT_UP],          [[0, 5, 0]]],
      ['is added up',                    [CAUGHT_UP, CAUGHT_UP, CAUGHT_UP], [[0, 10, 0]]],
      ['is none of the time that a group was behind', [BEHIND, BEHIND],   [[0, 0, 5]]],
      ['is not known where no group reads', [{}, {}],                     []],
    ])('%s', async (_case, positions, expected) => {
      const { lagHours } = await watch(...positions);
      expect(await lagHours()).toEqual(expected);
    });

    it('is not known of passes that did not see all groups, unless one is behind', async () => {
      const { client, refresh, clock, lagHours } = await watch(BEHIND);
      client.positions.set('secret', CAUGHT_UP);
      client.refused.set('secret', 'forbidden');
      await refresh();
      expect(await lagHours()).toEqual([[0, 0, 5]]);
      client.positions.set('billing', CAUGHT_UP);
      clock.time += 5 * MINUTE_MS;
      await refresh();
      clock.time += 5 * MINUTE_MS;
      await refresh();
      expect(await lagHours()).toEqual([[0, 0, 5]]);
    });

    it('is forgotten when it is too old to be shown', async () => {
      const { clock, refresh, lagHours } = await watch(CAUGHT_UP, CAUGHT_UP);
      clock.time = NOON + 30 * DAY_MS;
      await refresh();
      // Of the gap, only its first minute is sure.
      expect(await lagHours()).toEqual([[0, 6, 0]]);
      clock.time = NOON + 31 * DAY_MS;
      await refresh();
      expect(await lagHours()).toEqual([[30 * 24, 1, 0]]);
    });
  });

  it('writes nothing of topics that are as before', async () => {
    const { refresh, knex } = await open({ other: { scratch: [0n] } });
    await refresh();
    await knex('consumer_reads').update({ measured_at: 'untouched' });
    await refresh();
    expect(await knex('consumer_reads').pluck('measured_at')).toEqual([
      'untouched',
    ]);
  });

  it('keeps samples of a day', async () => {
    const { refresh, clock, store } = await open({
      billing: { orders: [1_000n, 940n] },
    });
    const samples = async () =>
      (
        await store.samples(
          CLUSTER,
          { groupIds: ['billing'], topics: ['orders'] },
          at(0),
        )
      ).map(sample => sample.at);
    await refresh();
    clock.time += 5 * MINUTE_MS;
    await refresh();
    expect(await samples()).toEqual([at(NOON), at(NOON + 5 * MINUTE_MS)]);
    clock.time = NOON + DAY_MS + 1;
    await refresh();
    expect(await samples()).toEqual([
      at(NOON + 5 * MINUTE_MS),
      at(NOON + DAY_MS + 1),
    ]);
  });
});
