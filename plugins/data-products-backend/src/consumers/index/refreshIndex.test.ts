// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../../__testUtils__/databases';
import { CLUSTER } from '../__testUtils__/FakeGroups';
import {
  at,
  DAY_MS,
  MINUTE_MS,
  NOON,
  openIndex,
} from '../__testUtils__/openIndex';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('the index of groups on %s', id => {
  const open = (groups: Parameters<typeof openIndex>[2]) =>
    openIndex(databases, id, groups);

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
