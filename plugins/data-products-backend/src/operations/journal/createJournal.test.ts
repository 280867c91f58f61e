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
  let changes: () => Promise<object[]>;
  beforeEach(async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    journal = createJournal(knex);
    changes = () => knex('changes').orderBy('id');
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

  it('writes accepted terms to the change log of a product once it has succeeded', async () => {
    const acceptedTerms = 'Tier 1 (tier-1): Always.';
    await journal.submit(
      aPlan(
        'publish',
        { ...aTarget('orders', [setTag('orders')]), acceptedTerms },
        { ...aTarget('refunds', [setTag('refunds')]), acceptedTerms },
        aTarget('stock', [setTag('stock')]),
      ),
      submission('1'),
    );
    const held = await claim('a');
    if (!held) throw new Error('Nothing was claimed');
    await journal.record(held, { target: 0, state: 'running' });
    expect(await changes()).toEqual([]);
    await journal.record(held, { target: 0, state: 'succeeded' });
    await journal.record(held, { target: 1, state: 'failed' });
    await journal.record(held, { target: 2, state: 'succeeded' });
    expect(await changes()).toMatchObject([
      {
        environment_id: 'env-1',
        product_key: 'env-1/lkc-1/orders',
        changed_by: by,
        changed_at: at(0),
        field: 'slaTerms',
        kind: 'added',
        before_text: null,
        after_text: acceptedTerms,
      },
    ]);
  });

  describe('of an undo', () => {
    const undo = { by: 'user:default/sam', at: at(7) };

    async function over(...states: ('succeeded' | 'failed')[]) {
      const topics = states.map((_state, index) => `topic-${index}`);
      await journal.submit(publish(...topics), submission('1'));
      const held = await claim('a');
      if (!held) throw new Error('Nothing was claimed');
      for (const [target, state] of states.entries()) {
        await journal.record(held, { target, state });
      }
      return held;
    }

    it('opens again what had succeeded, and locks it', async () => {
      const held = await over('succeeded', 'failed');
      await journal.finish(held, at(5));
      await journal.markAnnounced(held, at(5));
      const asked = await journal.requestUndo('1', undo);
      expect(asked).toMatchObject({
        state: 'undoing',
        finishedAt: at(5),
        undo: { requestedBy: undo.by, requestedAt: undo.at },
        targets: [{ state: 'undoing' }, { state: 'failed' }],
      });
      expect(await locks()).toHaveLength(2);
      const again = { by, at: at(8) };
      expect(await journal.requestUndo('1', again)).toEqual(asked);

      const next = await claim('b', 8);
      if (!next) throw new Error('Nothing was claimed');
      expect((await journal.work('1'))?.isUndo).toBe(true);
      await journal.record(next, { target: 0, state: 'undone' });
      expect(await journal.finish(next, at(9))).toMatchObject({
        state: 'undone',
        finishedAt: at(5),
        undo: { finishedAt: at(9) },
      });
      await journal.markAnnounced(next, at(9));
      expect(await claim('c', 20)).toBeUndefined();
      expect(await locks()).toEqual([]);
      expect(await journal.prune(at(9))).toBe(0);
      expect(await journal.prune(at(10))).toBe(1);
    });

    it('is not lost between the last target and the announcement', async () => {
      const held = await over('succeeded');
      await journal.requestUndo('1', undo);
      expect(await journal.finish(held, at(5))).toBeUndefined();
      await journal.release(held);
      expect(await claim('b', 8)).toEqual({ operationId: '1', owner: 'b' });
    });

    it('is not lost during the announcement', async () => {
      const held = await over('succeeded');
      await journal.finish(held, at(5));
      await journal.requestUndo('1', undo);
      await journal.markAnnounced(held, at(6));
      expect(await claim('b', 8)).toEqual({ operationId: '1', owner: 'b' });
    });

    it('is refused for what runs, failed, or is locked by others, and changes nothing', async () => {
      await journal.submit(publish('topic-0'), submission('open'));
      await expect(journal.requestUndo('open', undo)).rejects.toThrow(
        'is not over yet',
      );
      const open = await claim('a');
      if (!open) throw new Error('Nothing was claimed');
      await journal.record(open, { target: 0, state: 'failed' });
      await expect(journal.requestUndo('open', undo)).rejects.toThrow(
        'nothing of it is left',
      );
      await journal.finish(open, at(1));
      await journal.markAnnounced(open, at(1));

      await over('succeeded');
      await journal.submit(publish('topic-0'), submission('other'));
      await expect(journal.requestUndo('1', undo)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('Operation other (publish)'),
      });
      expect((await journal.byId('1'))?.undo).toBeUndefined();
      await expect(journal.requestUndo('none', undo)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });
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
