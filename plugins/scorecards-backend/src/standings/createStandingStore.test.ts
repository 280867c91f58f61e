// SPDX-License-Identifier: Apache-2.0
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { createStandingStore } from './createStandingStore';
import type { StandingWrite } from './types';

const databases = createTestDatabases();
const AT = '2026-11-02T09:00:00.000Z';
const OF = { scorecard: 'governance', entityRef: 'component:default/till' };

const aWrite = (
  level: string | undefined,
  expectedSequence?: number,
): StandingWrite => ({
  standing: {
    ...OF,
    isPresent: true,
    digest: 'one',
    standing: {
      ...(level && { level }),
      knownFraction: 1,
      withoutExemptions: { knownFraction: 1 },
    },
    statuses: [{ check: 'has-owner', status: 'pass', since: AT }],
  },
  expectedSequence,
  change: {
    version: 1,
    changes: [{ check: 'has-owner', from: 'fail', to: 'pass' }],
  },
});

describe.each(databases.eachSupportedId())('standings in %s', databaseId => {
  async function open() {
    const knex = await openDatabase(databases, databaseId);
    return createStandingStore(knex);
  }
  const history = (store: Awaited<ReturnType<typeof open>>) =>
    store.history({ ...OF, since: '' });

  it('are told in the order they were written, with what was written', async () => {
    const store = await open();
    const write = aWrite('bronze');
    await store.apply([write], AT);

    const [stored, ...others] = await store.changedSince(0, 10);
    expect(others).toEqual([]);
    expect(stored).toEqual({ ...write.standing, sequence: 1 });
    expect(await store.changedSince(1, 10)).toEqual([]);
    expect(await store.lastSequence()).toBe(1);
    expect(await history(store)).toEqual([
      {
        at: AT,
        scorecardVersion: 1,
        level: 'bronze',
        knownFraction: 1,
        changes: [{ check: 'has-owner', from: 'fail', to: 'pass' }],
      },
    ]);
  });

  it('are written by one of two that decided over the same', async () => {
    const store = await open();
    await store.apply([aWrite('bronze')], AT);
    const [first] = await store.changedSince(0, 1);
    const both = await Promise.all([
      store.apply([aWrite('silver', first!.sequence)], AT),
      store.apply([aWrite('gold', first!.sequence)], AT),
    ]);

    expect(both.map(written => written.length).sort()).toEqual([0, 1]);
    expect(await history(store)).toHaveLength(2);
  });

  it('are written by one of two that see an entity for the first time', async () => {
    const store = await open();
    const both = await Promise.all([
      store.apply([aWrite('bronze')], AT),
      store.apply([aWrite('silver')], AT),
    ]);

    expect(both.map(written => written.length).sort()).toEqual([0, 1]);
    expect(await history(store)).toHaveLength(1);
  });

  it('come in their order to whoever reads on while others write', async () => {
    const store = await open();
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.apply(
          [
            {
              ...aWrite('bronze'),
              standing: {
                ...aWrite('bronze').standing,
                entityRef: `e${index}`,
              },
            },
          ],
          AT,
        ),
      ),
    );
    const sequences = (await store.changedSince(0, 10)).map(
      ({ sequence }) => sequence,
    );
    expect(sequences).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
