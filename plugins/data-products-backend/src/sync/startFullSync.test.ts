// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { failure } from './__testUtils__/FakeConfluent';
import { openTestSync } from './__testUtils__/openTestSync';

const databases = createTestDatabases();

/** Every row of every table but those of runs. */
async function rowsOf(knex: Knex) {
  const tables = ['environments', 'entity_names', 'products', 'ports', 'holds'];
  const more = ['hold_items', 'changes', 'quarantine'];
  return Promise.all([...tables, ...more].map(table => knex(table).select()));
}

describe('startFullSync', () => {
  async function setUp(options: Parameters<typeof openTestSync>[1] = {}) {
    const { knex, store } = await openStore(databases, 'SQLITE_3');
    return { knex, ...openTestSync(store, options) };
  }

  it('stores what the catalog holds, and records the run', async () => {
    const { confluent, syncOnce, stored, store, lastRun } = await setUp();
    for (const name of ['a', 'b', 'c']) confluent.put(name);
    confluent.put('scratch', { tags: [] });
    confluent.subjects = ['a-value', 'b-key', 'zzz-value'];

    expect(await syncOnce()).toEqual({ status: 'succeeded' });

    const products = await stored();
    expect(Object.keys(products).sort()).toEqual(['a', 'b', 'c']);
    expect(products.a?.outputPorts[0]?.subjects).toEqual([
      { subject: 'a-value', part: 'value' },
    ]);
    expect(await store.isComplete('env-1')).toBe(true);
    expect(await lastRun()).toMatchObject({
      trigger: 'schedule',
      outcome: { status: 'succeeded' },
      endedAt: expect.any(String),
      upstreamRequests: 3,
      counts: { topicsRead: 3, products: 3, added: 3, changed: 0, removed: 0 },
    });
  });

  it('writes nothing but its own record when nothing changed', async () => {
    const { confluent, syncOnce, knex, lastRun } = await setUp();
    for (const name of ['a', 'b', 'c']) confluent.put(name);
    confluent.unreadable.add('lsrc-1:lkc-1:c');
    await syncOnce();
    const before = await rowsOf(knex);
    await syncOnce();
    expect(await rowsOf(knex)).toEqual(before);
    expect((await lastRun())?.counts).toMatchObject({ added: 0, changed: 0 });
  });

  it('writes what changed', async () => {
    const { confluent, syncOnce, stored, lastRun } = await setUp();
    confluent.put('a');
    confluent.put('b');
    await syncOnce();
    confluent.put('a', { metadata: { description: 'New.' } });
    await syncOnce();
    expect((await stored()).a?.description).toBe('New.');
    expect((await lastRun())?.counts).toMatchObject({ added: 0, changed: 1 });
  });

  it('quarantines a topic that cannot be read, and syncs the others', async () => {
    const { confluent, syncOnce, titles, store } = await setUp();
    for (const name of ['a', 'b', 'c']) confluent.put(name);
    confluent.unreadable.add('lsrc-1:lkc-1:b');
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await titles()).toEqual(['a', 'c']);
    expect(await store.quarantined('env-1')).toMatchObject([
      { qualifiedName: 'lsrc-1:lkc-1:b', message: 'its name is no text' },
    ]);
  });

  it('keeps a product whose topic cannot be read any more', async () => {
    const { confluent, syncOnce, titles } = await setUp();
    confluent.put('a');
    confluent.put('b');
    await syncOnce();
    confluent.unreadable.add('lsrc-1:lkc-1:b');
    await syncOnce();
    expect(await titles()).toEqual(['a', 'b']);
  });

  // prettier-ignore
  test.each([
    ['the first page fails',          0, failure('streamCatalog.topics', 500), true],
    ['a later page fails',            1, failure('streamCatalog.topics', 500), true],
    ['the key is refused later',      1, failure('streamCatalog.topics', 401), false],
  ])('changes nothing and says why when %s', async (_case, page, error, canRetryHelp) => {
    const { confluent, syncOnce, titles, lastRun } = await setUp();
    for (const name of ['a', 'b', 'c']) confluent.put(name);
    await syncOnce();
    confluent.remove('a');
    confluent.put('d');
    confluent.failures.set('graphql', error);
    confluent.failingPage = page;

    const outcome = { status: 'failed', cause: error.message, canRetryHelp };
    expect(await syncOnce()).toEqual(outcome);
    expect(await titles()).toEqual(['a', 'b', 'c']);
    expect((await lastRun())?.outcome).toEqual(outcome);

    confluent.failures.clear();
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await titles()).toEqual(['b', 'c', 'd']);
  });

  it('never takes an empty listing for an empty environment', async () => {
    const { confluent, syncOnce, titles } = await setUp();
    confluent.put('a');
    await syncOnce();
    confluent.remove('a');
    expect(await syncOnce()).toMatchObject({
      status: 'failed',
      cause: expect.stringContaining('it is empty, although'),
      canRetryHelp: true,
    });
    expect(await titles()).toEqual(['a']);
  });

  it('takes an environment without products for complete', async () => {
    const { syncOnce, store } = await setUp();
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await store.isComplete('env-1')).toBe(true);
  });

  it('keeps the subjects it knew when the registry fails, and says so', async () => {
    const { confluent, syncOnce, stored } = await setUp();
    confluent.put('a');
    confluent.subjects = ['a-value'];
    await syncOnce();
    confluent.put('b');
    confluent.failures.set('subjects', failure('schemaRegistry.subjects', 503));

    expect(await syncOnce()).toEqual({
      status: 'partial',
      cause: expect.stringContaining('schemaRegistry.subjects'),
    });
    const { a, b } = await stored();
    expect(a?.outputPorts[0]?.subjects).toHaveLength(1);
    expect(b?.outputPorts[0]?.subjects).toBeUndefined();
    expect(b?.issues.map(({ code }) => code)).not.toContain('schema-missing');
  });

  it('does not believe an empty list of subjects after there were some', async () => {
    const { confluent, syncOnce, stored } = await setUp();
    confluent.put('a');
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    confluent.subjects = ['a-value'];
    await syncOnce();
    confluent.subjects = [];
    expect(await syncOnce()).toMatchObject({
      status: 'partial',
      cause: expect.stringContaining('list of subjects is empty'),
    });
    expect((await stored()).a?.outputPorts[0]?.subjects).toHaveLength(1);
  });

  it('knows nothing of subjects, and misses none, without a registry', async () => {
    const { confluent, syncOnce, stored } = await setUp({
      connection: { schemaRegistry: undefined },
    });
    confluent.put('a');
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect((await stored()).a?.issues.map(({ code }) => code)).not.toContain(
      'schema-missing',
    );
  });

  it('fails with what is wrong with the configuration', async () => {
    const { syncOnce } = await setUp({
      connection: { streamCatalog: undefined, problems: ['x must be a URL'] },
    });
    expect(await syncOnce()).toEqual({
      status: 'failed',
      cause: expect.stringContaining('x must be a URL'),
      canRetryHelp: false,
    });
  });

  it('fails rather than calling owners unresolved that nobody could look up', async () => {
    const { confluent, syncOnce, titles } = await setUp({
      references: {
        current: async () => {
          throw new Error('The catalog cannot be read');
        },
      },
    });
    confluent.put('a');
    expect(await syncOnce()).toEqual({
      status: 'failed',
      cause: 'The catalog cannot be read',
      canRetryHelp: true,
    });
    expect(await titles()).toEqual([]);
  });

  it('leaves out what is out of scope', async () => {
    const { confluent, syncOnce, titles, lastRun } = await setUp({
      scope: { namePatterns: ['a*'] },
    });
    for (const name of ['a1', 'a2', 'b1']) confluent.put(name);
    await syncOnce();
    expect(await titles()).toEqual(['a1', 'a2']);
    expect((await lastRun())?.counts).toMatchObject({
      topicsRead: 3,
      products: 2,
    });
  });
});

describe('two runs of one environment', () => {
  it('are never under way at a time', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    const { sync, syncOnce } = openTestSync(store);
    const first = await sync.run('env-1', { trigger: 'schedule' });
    expect(await sync.run('env-1', { trigger: 'schedule' })).toMatchObject({
      started: false,
    });
    expect(await sync.start('env-1', { requestedBy: 'user:default/sam' })).toBe(
      false,
    );
    await (first.started && first.finished);
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
  });

  it('hand over when the first gives no sign of life; it then changes nothing', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    const { sync, confluent, clock, titles, syncOnce } = openTestSync(store);
    confluent.put('a');
    let unblock = () => {};
    confluent.onCall = () =>
      new Promise<void>(resolve => {
        unblock = resolve;
      });
    const hung = await sync.run('env-1', { trigger: 'schedule' });
    const other = openTestSync(store);
    other.confluent.put('b');
    other.clock.pass(10 * 60_000);

    expect(await other.syncOnce()).toEqual({ status: 'succeeded' });
    confluent.onCall = () => {};
    unblock();
    expect(await (hung.started && hung.finished)).toMatchObject({
      status: 'failed',
    });
    expect(await titles()).toEqual(['b']);
    expect(clock.now()).toBeLessThan(other.clock.now());
    await expect(syncOnce()).resolves.toBeDefined();
  });

  it('do not hand over while the first renews its lease', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    const { sync, confluent, clock } = openTestSync(store);
    let unblock = () => {};
    confluent.onCall = () =>
      new Promise<void>(resolve => {
        unblock = resolve;
      });
    const long = await sync.run('env-1', { trigger: 'schedule' });
    for (let renewal = 0; renewal < 10; renewal++) {
      clock.pass(20_000);
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(await sync.run('env-1', { trigger: 'schedule' })).toMatchObject({
      started: false,
    });
    confluent.onCall = () => {};
    unblock();
    expect(await (long.started && long.finished)).toEqual({
      status: 'succeeded',
    });
  });

  it('stop when told to, and change nothing', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    const { sync, confluent, titles } = openTestSync(store);
    confluent.put('a');
    const stop = new AbortController();
    confluent.onCall = () => stop.abort();
    const run = await sync.run('env-1', {
      trigger: 'schedule',
      signal: stop.signal,
    });
    expect(await (run.started && run.finished)).toEqual({
      status: 'failed',
      cause: expect.stringContaining('was stopped before its end'),
      canRetryHelp: true,
    });
    expect(await titles()).toEqual([]);
  });
});
