// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { setTag } from '../runner/__testUtils__/openOperations';
import { aPlan, aTarget } from '../runner/__testUtils__/plans';
import { createJournal } from './createJournal';
import { Journal } from './types';

const databases = createTestDatabases();

const at = (minute: number) =>
  `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`;
const by = 'user:default/elif';

const submission = (
  id: string,
  overrides: { by?: string; key?: string } = {},
) => ({
  id,
  by,
  at: at(0),
  deadlineAt: at(30),
  ...overrides,
});
const publish = (...topics: string[]) =>
  aPlan('publish', ...topics.map(topic => aTarget(topic, [setTag(topic)])));
const page = { limit: 10, offset: 0 };

describe.each(databases.eachSupportedId())('the journal on %s', databaseId => {
  let journal: Journal;
  let locks: () => Promise<string[]>;
  beforeEach(async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    journal = createJournal(knex);
    locks = async () =>
      (await knex('operation_locks').orderBy('name')).map(row => row.name);
  });

  const claim = async (owner: string, minute = 0) => {
    const operation = await journal.claimNext({
      owner,
      at: at(minute),
      until: at(minute + 1),
    });
    return operation && { operationId: operation.id, owner };
  };

  it('keeps a plan as it is, whatever is in it', async () => {
    const name = `it's “quoted” \\ \0 🛒`;
    const target = { ...aTarget('orders', [setTag('orders')]), title: name };
    const stored = await journal.submit(
      aPlan('publish', target),
      submission('1'),
    );
    expect(stored.targets[0]?.title).toBe(name);
    expect(await journal.byId('1')).toEqual(stored);
    expect(await journal.byId('2')).toBeUndefined();
  });

  it('stores a big operation, and frees the locks of each target as it ends', async () => {
    const topics = Array.from({ length: 200 }, (_, index) => `topic-${index}`);
    await journal.submit(publish(...topics), submission('1'));
    expect(await locks()).toHaveLength(400);
    const held = await claim('a');
    if (!held) throw new Error('Nothing was claimed');
    await journal.record(held, { target: 0, state: 'undoing' });
    expect(await locks()).toHaveLength(400);
    await journal.record(held, { target: 0, state: 'failed' });
    expect(await locks()).toHaveLength(398);
  });

  it('keeps a lock that another target of the same operation needs', async () => {
    const twice = { ...aTarget('refunds', []), locks: ['orders'] };
    const once = { ...aTarget('orders', []), locks: ['orders', 'other'] };
    await journal.submit(aPlan('edit', once, twice), submission('1'));
    const held = await claim('a');
    if (!held) throw new Error('Nothing was claimed');
    await journal.record(held, { target: 0, state: 'succeeded' });
    expect(await locks()).toEqual(['orders']);
    await journal.record(held, { target: 1, state: 'succeeded' });
    expect(await locks()).toEqual([]);
  });

  it('stores one of several requests with the same key that come at the same time', async () => {
    const requests = ['1', '2', '3'].map(id =>
      journal.submit(publish('orders'), submission(id, { key: 'k' })),
    );
    const ids = (await Promise.all(requests)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    expect((await journal.ofRequester(by, page)).totalItems).toBe(1);
    expect(await journal.byKey('user:default/sam', 'k')).toBeUndefined();
  });

  it('takes one of several operations on a product that come at the same time', async () => {
    const results = await Promise.allSettled(
      ['1', '2', '3'].map(id =>
        journal.submit(publish('orders', `other-${id}`), submission(id)),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(await locks()).toHaveLength(4);
  });

  it('gives a claim to one of those who ask, until it runs out', async () => {
    await journal.submit(publish('orders'), submission('1'));
    const claims = await Promise.all([claim('a'), claim('b'), claim('c')]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claim('d', 0)).toBeUndefined();
    expect(await claim('e', 1)).toEqual({ operationId: '1', owner: 'e' });
  });

  it('lets nobody write who has lost the claim', async () => {
    await journal.submit(publish('orders'), submission('1'));
    const lost = await claim('a');
    await claim('b', 1);
    if (!lost) throw new Error('Nothing was claimed');
    const error = { name: 'ClaimLostError' };
    await expect(
      journal.record(lost, { target: 0, state: 'succeeded' }),
    ).rejects.toMatchObject(error);
    await expect(journal.renew(lost, at(9))).rejects.toMatchObject(error);
    await expect(journal.finish(lost, at(9))).rejects.toMatchObject(error);
    await expect(journal.markAnnounced(lost, at(9))).rejects.toMatchObject(
      error,
    );
    await journal.release(lost);
    expect(await claim('c', 1)).toBeUndefined();
    expect((await journal.byId('1'))?.targets[0]?.state).toBe('waiting');
  });

  it('gives what a step saw back to whoever goes on', async () => {
    await journal.submit(publish('orders'), submission('1'));
    const held = await claim('a');
    if (!held) throw new Error('Nothing was claimed');
    const before = {
      seen: { isOn: false, values: [{ name: 'é', value: '\0' }] },
    };
    const calls = [
      { operation: 'streamCatalog.addTag', status: 200, count: 1 },
    ];
    await journal.record(held, {
      target: 0,
      state: 'running',
      calls,
      step: { position: 0, state: 'running', before, note: 'Waiting' },
    });
    expect((await journal.byId('1'))?.targets[0]?.steps[0]?.note).toBe(
      'Waiting',
    );
    await journal.record(held, { target: 0, step: { position: 0, note: '' } });
    await journal.release(held);
    const next = await journal.claimNext({
      owner: 'b',
      at: at(0),
      until: at(1),
    });
    expect(next?.targets[0]).toMatchObject({
      state: 'running',
      calls,
      steps: [{ state: 'running', before, isSettled: false }],
    });
    expect(
      (await journal.byId('1'))?.targets[0]?.steps[0]?.note,
    ).toBeUndefined();
  });

  it('tells whoever works on an operation that it was cancelled', async () => {
    await journal.submit(publish('orders'), submission('1'));
    const held = await claim('a');
    if (!held) throw new Error('Nothing was claimed');
    expect(await journal.renew(held, at(1))).toEqual({
      cancelledBy: undefined,
    });
    await journal.cancel('1', 'user:default/sam');
    expect(await journal.renew(held, at(2))).toEqual({
      cancelledBy: 'user:default/sam',
    });
    await expect(journal.cancel('none', by)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('lists operations of a requester and of a product, newest first', async () => {
    await journal.submit(publish('orders', 'refunds'), submission('1'));
    await journal.submit(publish('payments'), {
      ...submission('2'),
      at: at(1),
    });
    await journal.submit(
      publish('stock'),
      submission('3', { by: 'user:default/sam' }),
    );
    const ids = async (found: Promise<{ items: { id: string }[] }>) =>
      (await found).items.map(({ id }) => id);
    expect(await ids(journal.ofRequester(by, page))).toEqual(['2', '1']);
    expect(await ids(journal.ofRequester(by, { limit: 1, offset: 1 }))).toEqual(
      ['1'],
    );
    const key = 'env-1/lkc-1/refunds' as ProductKey;
    expect(await ids(journal.ofProduct(key, page))).toEqual(['1']);
  });

  it('forgets what was over long ago, and nothing else', async () => {
    await journal.submit(publish('orders'), submission('old'));
    const held = await claim('a');
    if (!held) throw new Error('Nothing was claimed');
    await journal.record(held, { target: 0, state: 'succeeded' });
    await journal.finish(held, at(5));
    expect(await journal.prune(at(9))).toBe(0);
    await journal.markAnnounced(held, at(5));
    await journal.submit(publish('orders'), submission('open'));
    expect(await journal.prune(at(5))).toBe(0);
    expect(await journal.prune(at(6))).toBe(1);
    expect(await journal.byId('old')).toBeUndefined();
    expect((await journal.byId('open'))?.targets).toHaveLength(1);
    expect(await claim('b', 5)).toEqual({ operationId: 'open', owner: 'b' });
  });
});
