// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../../__testUtils__/databases';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import { by, openOutcomes } from './__testUtils__/openOutcomes';

const databases = createTestDatabases();

describe('what follows an operation', () => {
  async function setUp() {
    const opened = await openOutcomes(databases);
    const { confluent, syncOnce } = opened;
    ['a', 'b', 'c'].forEach(name => confluent.put(name));
    confluent.subjects = ['a-value', 'new-value'];
    await syncOnce();
    return opened;
  }

  it('is a new product in the store, under its own name, by the person', async () => {
    const { confluent, conclude, changes, stored } = await setUp();
    confluent.put('new');
    const { product, entityRef } = await conclude('new');
    expect(entityRef).toBe('dataproduct:prod/new');
    expect(product?.outputPorts[0]?.subjects).toHaveLength(1);
    expect((await stored()).new).toMatchObject({ title: 'new' });
    expect(await changes('new')).toEqual([
      expect.objectContaining({ by, field: 'product', kind: 'added' }),
    ]);
  });

  it('is a changed product, with what the person changed', async () => {
    const { confluent, conclude, changes, stored } = await setUp();
    confluent.put('a', { metadata: { description: 'New.' } });
    await conclude('a');
    expect((await stored()).a?.description).toBe('New.');
    const rows = await changes('a');
    expect(rows.every(row => row.by === by || row.field === 'product')).toBe(
      true,
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ field: 'description', after: 'New.', by }),
    );
  });

  it('is a topic more of a product that it joined', async () => {
    const { confluent, conclude, stored } = await setUp();
    confluent.put('new', { metadata: { product: 'a' } });
    await conclude('new', 'a');
    expect((await stored()).a?.outputPorts.map(({ name }) => name)).toEqual([
      'a',
      'new',
    ]);
  });

  it('is a product less, and nobody has to confirm that', async () => {
    const { confluent, conclude, changes, titles, pendingHold } = await setUp();
    for (const name of ['a', 'b', 'c']) {
      confluent.put(name, { tags: [], metadata: {} });
      expect(await conclude(name)).toEqual({
        entityRef: `dataproduct:prod/${name}`,
      });
    }
    expect(await titles()).toEqual([]);
    expect(await pendingHold()).toBeUndefined();
    expect((await changes('a'))[0]).toMatchObject({ kind: 'removed', by });
  });

  it('changes nothing when nothing was written', async () => {
    const { conclude, store, changes } = await setUp();
    const before = (await store.changedSince('env-1', 0, 1)).lastSequence;
    await conclude('a');
    expect((await store.changedSince('env-1', 0, 1)).lastSequence).toBe(before);
    expect(await changes('a')).toHaveLength(1);
  });

  it('is left to the next sync when Confluent cannot be read', async () => {
    const { confluent, conclude, logger, stored, syncOnce } = await setUp();
    confluent.put('a', { metadata: { description: 'New.' } });
    confluent.failures.set('readTopic', failure('readTopic', 500));
    expect(await conclude('a')).toEqual({});
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect((await stored()).a?.description).toBe('Every order.');
    confluent.failures.clear();
    await syncOnce();
    expect((await stored()).a?.description).toBe('New.');
  });
});

describe('a sync in the middle of an operation', () => {
  it('leaves what is half written to the operation, whose change is by the person', async () => {
    const opened = await openOutcomes(databases);
    const { confluent, conclude, changes, lock, unlock, titles, syncOnce } =
      opened;
    confluent.put('a');
    confluent.put('other');
    await syncOnce();
    await lock('a');
    await lock('new');
    confluent.put('a', { metadata: { description: 'Half.' } });
    confluent.put('new');
    await syncOnce();
    expect(await titles()).toEqual(['a', 'other']);
    expect(await changes('a')).toHaveLength(1);

    confluent.put('a', { metadata: { description: 'Whole.' } });
    for (const name of ['a', 'new']) {
      await conclude(name);
      await unlock(name);
    }
    await syncOnce();
    const [last] = await changes('a');
    expect(last).toMatchObject({ by });
    expect(await changes('new')).toEqual([
      expect.objectContaining({ kind: 'added', by }),
    ]);
  });
});

describe('a list that is late', () => {
  async function setUp() {
    const opened = await openOutcomes(databases);
    const { confluent, syncOnce } = opened;
    confluent.put('a');
    confluent.put('b');
    confluent.subjects = ['a-value', 'b-value', 'new-value'];
    await syncOnce();
    confluent.beLate();
    return opened;
  }

  async function lateThenGood({
    confluent,
    syncOnce,
  }: Awaited<ReturnType<typeof setUp>>) {
    await syncOnce();
    await syncOnce();
    confluent.catchUp();
    await syncOnce();
  }

  it('does not undo an edit', async () => {
    const opened = await setUp();
    const { confluent, conclude, changes, stored, syncOnce } = opened;
    confluent.put('a', { metadata: { description: 'New.' } });
    await conclude('a');
    const rows = await changes('a');
    await syncOnce();
    expect((await stored()).a?.description).toBe('New.');
    await lateThenGood(opened);
    expect((await stored()).a?.description).toBe('New.');
    expect(await changes('a')).toEqual(rows);
  });

  it('does not bring back what was unpublished', async () => {
    const opened = await setUp();
    const { confluent, conclude, changes, titles, syncOnce } = opened;
    confluent.put('a', { tags: [], metadata: {} });
    await conclude('a');
    const rows = await changes('a');
    await syncOnce();
    expect(await titles()).toEqual(['b']);
    await lateThenGood(opened);
    expect(await titles()).toEqual(['b']);
    expect(await changes('a')).toEqual(rows);
  });

  it('does not take away what was published, nor its schema, nor ask a person about it', async () => {
    const opened = await setUp();
    const { confluent, conclude, changes, stored, pendingHold, syncOnce } =
      opened;
    const names = ['new', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'];
    for (const name of names) {
      confluent.put(name);
      await conclude(name);
    }
    await syncOnce();
    expect(await pendingHold()).toBeUndefined();
    expect((await stored()).new?.outputPorts[0]?.subjects).toHaveLength(1);
    await lateThenGood(opened);
    expect(Object.keys(await stored())).toHaveLength(9);
    expect(await changes('new')).toHaveLength(1);
  });

  it('is believed again after a while', async () => {
    const { confluent, conclude, clock, stored, syncOnce } = await setUp();
    confluent.put('a', { metadata: { description: 'New.' } });
    await conclude('a');
    confluent.catchUp();
    confluent.put('a', { metadata: { description: 'Theirs.' } });
    const reads: string[] = [];
    confluent.onCall = operation => {
      reads.push(operation);
    };
    clock.pass(16 * 60_000);
    await syncOnce();
    expect((await stored()).a?.description).toBe('Theirs.');
    expect(reads).not.toContain('readTopic');
  });
});
