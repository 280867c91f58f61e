// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { failure } from './__testUtils__/FakeConfluent';
import { openTestSync } from './__testUtils__/openTestSync';

const databases = createTestDatabases();
const by = 'user:default/kim';

async function setUp(
  names: string[],
  options: Parameters<typeof openTestSync>[1] = {},
) {
  const { store } = await openStore(databases, 'SQLITE_3');
  const opened = openTestSync(store, options);
  for (const name of names) opened.confluent.put(name);
  await opened.syncOnce();
  return opened;
}

const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('a product that the listing lacks', () => {
  const unlist = (confluent: { unlisted: Set<string> }, ...names: string[]) =>
    names.forEach(name => confluent.unlisted.add(`lsrc-1:lkc-1:${name}`));

  it('is removed when a direct read does not find it', async () => {
    const { confluent, syncOnce, titles, store, keyOf } = await setUp(seven);
    confluent.remove('a');
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await titles()).toEqual(seven.slice(1));
    const { items } = await store.changes({
      key: keyOf('a'),
      limit: 1,
      offset: 0,
    });
    expect(items).toMatchObject([
      { field: 'product', kind: 'removed', by: 'sync' },
    ]);
  });

  it('is removed when its tag is off', async () => {
    const { confluent, syncOnce, titles } = await setUp(seven);
    confluent.put('a', { tags: ['PII'] });
    await syncOnce();
    expect(await titles()).toEqual(seven.slice(1));
  });

  it('stays, and is brought up to date, when a direct read finds it', async () => {
    const { confluent, syncOnce, stored } = await setUp(seven);
    confluent.put('a', { metadata: { description: 'New.' } });
    unlist(confluent, 'a');
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect((await stored()).a?.description).toBe('New.');
  });

  // prettier-ignore
  test.each([
    ['the key may not see it',          failure('readTopic', 403)],
    ['a 404 is not the catalog\'s own', failure('readTopic', 404)],
    ['the catalog fails',               failure('readTopic', 500)],
    ['nobody knows why',                new TypeError('boom')],
  ])('stays when a direct read fails because %s', async (_case, error) => {
    const { confluent, syncOnce, titles } = await setUp(seven);
    confluent.remove('a');
    confluent.remove('b');
    confluent.failures.set('readTopic', error);
    expect(await syncOnce()).toEqual({
      status: 'partial',
      cause: `2 products are missing in the listing and could not be confirmed as gone, so nothing changes there: ${error.message}`,
    });
    expect(await titles()).toEqual(seven);

    confluent.failures.clear();
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await titles()).toEqual(seven.slice(2));
  });

  it('gets its name back when it returns', async () => {
    const { confluent, syncOnce, store, keyOf } = await setUp(['Orders', 'x']);
    const nameOf = async () =>
      (await store.productsByKey([keyOf('Orders')]))[0]?.entityName;
    const before = await nameOf();
    confluent.remove('Orders');
    await syncOnce();
    expect(await nameOf()).toBeUndefined();
    confluent.put('Orders');
    await syncOnce();
    expect(await nameOf()).toBe(before);
  });
});

describe('a product of several topics', () => {
  const metadata = { product: 'all' };

  async function setUpPorts() {
    const opened = await setUp(seven);
    opened.confluent.put('t1', { metadata });
    opened.confluent.put('t2', { metadata });
    await opened.syncOnce();
    const portsOf = async (title: string) =>
      (await opened.stored())[title]?.outputPorts.map(({ name }) => name);
    return { ...opened, portsOf };
  }

  it('loses a port that a direct read does not find', async () => {
    const { confluent, syncOnce, portsOf } = await setUpPorts();
    confluent.remove('t1');
    await syncOnce();
    expect(await portsOf('all')).toEqual(['t2']);
  });

  it('changes in nothing while a lost port cannot be read', async () => {
    const { confluent, syncOnce, portsOf, stored } = await setUpPorts();
    confluent.remove('t1');
    confluent.put('t2', { metadata: { ...metadata, description: 'New.' } });
    confluent.failures.set('readTopic', failure('readTopic', 403));
    expect(await syncOnce()).toMatchObject({ status: 'partial' });
    expect(await portsOf('all')).toEqual(['t1', 't2']);
    expect((await stored()).all?.description).toBeUndefined();
  });

  it('keeps a port that only a direct read finds', async () => {
    const { confluent, syncOnce, portsOf, lastRun } = await setUpPorts();
    confluent.unlisted.add('lsrc-1:lkc-1:t1');
    await syncOnce();
    expect(await portsOf('all')).toEqual(['t1', 't2']);
    expect((await lastRun())?.counts.changed).toBe(0);
  });

  it('hands a topic over whose product attribute changed', async () => {
    const { confluent, syncOnce, portsOf } = await setUpPorts();
    confluent.put('t1', { metadata: { product: 'other' } });
    await syncOnce();
    expect(await portsOf('all')).toEqual(['t2']);
    expect(await portsOf('other')).toEqual(['t1']);
  });

  it('is gone when all its topics went to another product', async () => {
    const { confluent, syncOnce, portsOf } = await setUpPorts();
    confluent.put('t1', { metadata: { product: 'other' } });
    confluent.put('t2', { metadata: { product: 'other' } });
    await syncOnce();
    expect(await portsOf('all')).toBeUndefined();
    expect(await portsOf('other')).toEqual(['t1', 't2']);
  });
});

describe('a large removal', () => {
  const gone = seven.slice(0, 6);

  async function setUpHold() {
    const opened = await setUp(seven);
    gone.forEach(name => opened.confluent.remove(name));
    const outcome = await opened.syncOnce();
    const hold = await opened.pendingHold();
    return { ...opened, outcome, holdId: hold?.id ?? '' };
  }

  it('waits for a person, and asks nothing of the catalog meanwhile', async () => {
    const { outcome, titles, pendingHold, keyOf, lastRun } = await setUpHold();
    expect(outcome).toEqual({
      status: 'partial',
      cause:
        '6 products are gone at once; a person has to release or reject the removal.',
    });
    expect(await titles()).toEqual(seven);
    expect(await pendingHold()).toMatchObject({
      productKeys: gone.map(keyOf),
      knownProducts: 7,
    });
    expect((await lastRun())?.upstreamRequests).toBe(2);
  });

  it('waits as long as it takes, as one and the same', async () => {
    const { syncOnce, pendingHold, titles } = await setUpHold();
    const before = await pendingHold();
    await syncOnce();
    expect(await pendingHold()).toEqual(before);
    expect(await titles()).toEqual(seven);
  });

  it('leaves what waits a successor that others can name', async () => {
    const { confluent, syncOnce, stored } = await setUp(seven);
    confluent.put('old', { metadata: { successor: 'a' } });
    await syncOnce();
    const successor = { status: 'resolved', entityRef: 'dataproduct:prod/a' };
    expect((await stored()).old?.successor).toMatchObject(successor);

    for (const name of seven) confluent.remove(name);
    await syncOnce();

    expect((await stored()).old?.successor).toMatchObject(successor);
  });

  it('outlives a failed sync', async () => {
    const { confluent, syncOnce, pendingHold } = await setUpHold();
    const before = await pendingHold();
    confluent.failures.set('graphql', failure('streamCatalog.topics', 500));
    await syncOnce();
    expect(await pendingHold()).toEqual(before);
  });

  it('shrinks by what comes back, and still waits below the limit', async () => {
    const { confluent, syncOnce, pendingHold, keyOf } = await setUpHold();
    gone.slice(0, 4).forEach(name => confluent.put(name));
    await syncOnce();
    expect((await pendingHold())?.productKeys).toEqual(['e', 'f'].map(keyOf));
  });

  it('is resolved when everything comes back', async () => {
    const { confluent, syncOnce, pendingHold, store, holdId } =
      await setUpHold();
    gone.forEach(name => confluent.put(name));
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await pendingHold()).toBeUndefined();
    expect((await store.holdById(holdId))?.state).toBe('resolved');
  });

  it('goes through when a person releases it', async () => {
    const { sync, syncOnce, titles, store, holdId, keyOf } = await setUpHold();
    await sync.decideHold({
      id: holdId,
      decision: 'release',
      by,
      reason: 'ok',
    });
    expect(await titles()).toEqual(['g']);
    expect(await store.holdById(holdId)).toMatchObject({
      state: 'released',
      decidedBy: by,
      reason: 'ok',
    });
    const { items } = await store.changes({
      key: keyOf('a'),
      limit: 1,
      offset: 0,
    });
    expect(items).toMatchObject([{ kind: 'removed', by }]);
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
  });

  it('spares what a direct read finds, or cannot read, when it is released', async () => {
    const { confluent, sync, titles, holdId } = await setUpHold();
    confluent.put('a');
    confluent.forbidden.add('lsrc-1:lkc-1:b');
    await sync.decideHold({ id: holdId, decision: 'release', by });
    expect(await titles()).toEqual(['a', 'b', 'g']);
  });

  it('stays undecided when nothing could be read for its release', async () => {
    const { confluent, sync, titles, pendingHold, holdId } = await setUpHold();
    confluent.failures.set('readTopic', failure('readTopic', 503));
    await expect(
      sync.decideHold({ id: holdId, decision: 'release', by }),
    ).rejects.toMatchObject({ status: 503 });
    expect(await titles()).toEqual(seven);
    expect((await pendingHold())?.id).toBe(holdId);
  });

  it('is kept when a person rejects it, until the products are listed again', async () => {
    const { confluent, sync, syncOnce, titles, pendingHold, holdId } =
      await setUpHold();
    await sync.decideHold({ id: holdId, decision: 'reject', by });
    expect(await syncOnce()).toEqual({ status: 'succeeded' });
    expect(await titles()).toEqual(seven);
    expect(await pendingHold()).toBeUndefined();

    confluent.put('a');
    await syncOnce();
    confluent.remove('a');
    await syncOnce();
    expect(await titles()).toEqual(seven.slice(1));
  });

  it('can be decided once only, and only if there is one', async () => {
    const { sync, holdId } = await setUpHold();
    const reject = (id: string) =>
      sync.decideHold({ id, decision: 'reject', by });
    await reject(holdId);
    await expect(reject(holdId)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(reject('4711')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});

describe('a narrower scope', () => {
  const narrowed = async (names: string[], keeping: string) => {
    const { store } = await setUp(names);
    const namePatterns = [keeping];
    const opened = openTestSync(store, { scope: { namePatterns } });
    for (const name of names) opened.confluent.put(name);
    opened.clock.pass(60_000);
    await opened.syncOnce();
    return opened;
  };

  it('removes a few products after direct reads', async () => {
    const { titles } = await narrowed(['a1', 'a2', 'b1'], 'a*');
    expect(await titles()).toEqual(['a1', 'a2']);
  });

  it('holds many, which go when a person releases them', async () => {
    const { titles, pendingHold, sync } = await narrowed(seven, 'g');
    expect(await titles()).toEqual(seven);
    const hold = await pendingHold();
    await sync.decideHold({ id: hold?.id ?? '', decision: 'release', by });
    expect(await titles()).toEqual(['g']);
  });
});
