// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { failure } from './__testUtils__/FakeConfluent';
import { openTestSync } from './__testUtils__/openTestSync';

const databases = createTestDatabases();
const by = 'user:default/kim';

describe('refreshing one product', () => {
  async function setUp(options: Parameters<typeof openTestSync>[1] = {}) {
    const { store } = await openStore(databases, 'SQLITE_3');
    const opened = openTestSync(store, options);
    const { confluent, sync, keyOf, syncOnce } = opened;
    ['a', 'b', 'c'].forEach(name => confluent.put(name));
    await syncOnce();
    return {
      ...opened,
      refresh: (name: string) => sync.refresh(keyOf(name), { by }),
      sequence: async () =>
        (await store.changedSince('env-1', 0, 1)).lastSequence,
    };
  }

  it('writes what its topics say now, and touches no other', async () => {
    const { confluent, refresh, stored } = await setUp();
    confluent.put('a', { metadata: { description: 'New.' } });
    confluent.put('b', { metadata: { description: 'New.' } });
    confluent.subjects = ['a-value'];
    await refresh('a');
    const { a, b } = await stored();
    expect(a?.description).toBe('New.');
    expect(a?.outputPorts[0]?.subjects).toHaveLength(1);
    expect(b?.description).toBe('Every order.');
  });

  it.each(['advanced', 'essentials'] as const)(
    'changes nothing where nothing changed, with the %s package',
    async governancePackage => {
      const { confluent, refresh, sequence, syncOnce } = await setUp({
        governancePackage,
      });
      confluent.subjects = ['a-value', ':.eu:a-value', 'a-x-value', 'b-value'];
      confluent.put('a', { metadata: { successor: 'b' } });
      await syncOnce();
      const before = await sequence();
      for (const name of ['a', 'b', 'c']) await refresh(name);
      expect(await sequence()).toBe(before);
    },
  );

  it('removes it when it is gone, unless it waits for a person', async () => {
    const { confluent, refresh, titles } = await setUp();
    confluent.remove('a');
    await refresh('a');
    expect(await titles()).toEqual(['b', 'c']);
  });

  it('leaves alone what waits for a person', async () => {
    const { confluent, refresh, titles, syncOnce, pendingHold } = await setUp();
    const names = ['d', 'e', 'f', 'g'];
    names.forEach(name => confluent.put(name));
    await syncOnce();
    ['a', 'b', ...names].forEach(name => confluent.remove(name));
    await syncOnce();
    await refresh('a');
    expect(await titles()).toHaveLength(7);
    expect((await pendingHold())?.productKeys).toHaveLength(6);
  });

  it('lets go what a person kept, when it still is gone', async () => {
    const { confluent, refresh, titles, syncOnce, pendingHold, sync } =
      await setUp();
    const names = ['d', 'e', 'f', 'g'];
    names.forEach(name => confluent.put(name));
    await syncOnce();
    ['a', 'b', ...names].forEach(name => confluent.remove(name));
    await syncOnce();
    const { id = '' } = (await pendingHold()) ?? {};
    await sync.decideHold({ id, decision: 'reject', by });
    await refresh('a');
    expect(await titles()).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('fails, and changes nothing, when a topic cannot be read', async () => {
    const { confluent, refresh, titles } = await setUp();
    confluent.remove('a');
    confluent.failures.set('readTopic', failure('readTopic', 403));
    await expect(refresh('a')).rejects.toMatchObject({ status: 403 });
    expect(await titles()).toEqual(['a', 'b', 'c']);
  });

  it('keeps its subjects when the registry fails', async () => {
    const { confluent, refresh, stored, syncOnce } = await setUp();
    confluent.subjects = ['a-value'];
    await syncOnce();
    confluent.put('a', { metadata: { description: 'New.' } });
    confluent.failures.set('subjects', failure('subjects', 500));
    await refresh('a');
    const { a } = await stored();
    expect(a?.description).toBe('New.');
    expect(a?.outputPorts[0]?.subjects).toHaveLength(1);
  });

  it('leaves a topic that changed its product to a full sync, which it starts', async () => {
    const { confluent, refresh, titles, lastRun } = await setUp();
    confluent.put('a', { metadata: { product: 'z' } });
    await refresh('a');
    expect(await lastRun()).toMatchObject({
      trigger: 'request',
      requestedBy: by,
    });
    for (let turn = 0; turn < 1_000; turn++) {
      if ((await lastRun())?.endedAt) break;
      await setImmediate();
    }
    expect(await titles()).toEqual(['b', 'c', 'z']);
  });

  it('refuses a product that is not there, and one of another environment', async () => {
    const { refresh, sync } = await setUp();
    const missing = { name: 'NotFoundError' };
    await expect(refresh('x')).rejects.toMatchObject(missing);
    await expect(
      sync.refresh('env-9/lkc-1/a' as never, { by }),
    ).rejects.toMatchObject(missing);
  });

  it('is not undone by a full sync that began to read before', async () => {
    const { confluent, refresh, stored, sync, syncOnce } = await setUp();
    let onSubjects = async () => {};
    confluent.onCall = async operation => {
      if (operation === 'subjects') await onSubjects();
    };
    onSubjects = async () => {
      onSubjects = async () => {};
      confluent.put('a', { metadata: { description: 'Newest.' } });
      confluent.remove('b');
      await refresh('a');
      await refresh('b');
    };
    confluent.put('a', { metadata: { description: 'New.' } });
    confluent.put('b', { metadata: { description: 'New.' } });
    const full = await sync.run('env-1', { trigger: 'schedule' });
    await (full.started && full.finished);

    expect(Object.keys(await stored()).sort()).toEqual(['a', 'c']);
    expect((await stored()).a?.description).toBe('Newest.');
    await syncOnce();
    expect(Object.keys(await stored()).sort()).toEqual(['a', 'c']);
  });
});
