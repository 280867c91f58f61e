// SPDX-License-Identifier: Apache-2.0
import type { FactReading } from '@data-mesh/backstage-plugin-scorecards-common';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { createFactStore } from './createFactStore';
import { currentFacts } from './currentFacts';

const databases = createTestDatabases();

const known = (value: string | boolean): FactReading[] => [
  { fact: 'shop.a', state: 'known', value },
];
const T = (hour: number) => `2026-11-02T0${hour}:00:00.000Z`;

describe.each(databases.eachSupportedId())('facts in %s', databaseId => {
  async function open() {
    const store = createFactStore(await openDatabase(databases, databaseId));
    return {
      ...store,
      /** What is known of an entity: value, when it was observed, and why not later. */
      async knownOf(entityRef: string) {
        const runs = new Map(
          (await store.runs()).map(run => [run.provider, run]),
        );
        const facts = currentFacts(await store.ofEntities([entityRef]), runs);
        return facts.map(({ reading, observedAt, notRenewed }) => [
          reading.state === 'known' ? reading.value : reading.state,
          observedAt,
          ...(notRenewed ? [notRenewed] : []),
        ]);
      },
      /** A run that tells these, and ends. */
      async run(
        hour: number,
        told: Record<string, string | boolean>,
        problem?: string,
      ) {
        const batch = Object.entries(told).map(([entityRef, value]) => ({
          entityRef,
          readings: known(value),
        }));
        const changed = await store.keep('shop', batch, T(hour));
        await store.endRun({
          provider: 'shop',
          startedAt: T(hour),
          told: new Set(Object.keys(told)),
          problem,
        });
        return changed;
      },
    };
  }

  it('are as old as the last run that told them, whether or not they changed', async () => {
    const { run, knownOf } = await open();
    expect(await run(1, { a: true, b: true })).toEqual(['a', 'b']);
    expect(await run(2, { a: true, b: false })).toEqual(['b']);

    expect(await knownOf('a')).toEqual([[true, T(2)]]);
    expect(await knownOf('b')).toEqual([[false, T(2)]]);
  });

  it('keep their age when a run says nothing of them, however often', async () => {
    const { run, knownOf } = await open();
    await run(1, { a: true, b: true });
    await run(2, { a: true, b: true });
    await run(3, { a: true });
    await run(4, { a: true });

    const [fact] = await knownOf('b');
    expect(fact).toEqual([
      true,
      T(2),
      'The last run of its provider said nothing of it.',
    ]);
    await run(5, { a: true, b: true });
    expect(await knownOf('b')).toEqual([[true, T(5)]]);
  });

  it('keep their age when a run fails at once, and say why', async () => {
    const { run, knownOf } = await open();
    await run(1, { a: true });
    await run(2, {}, 'It is shut');

    expect(await knownOf('a')).toEqual([[true, T(1), 'It is shut']]);
    await run(3, { a: true });
    expect(await knownOf('a')).toEqual([[true, T(3)]]);
  });

  it('are new as far as a run came that failed', async () => {
    const { run, knownOf } = await open();
    await run(1, { a: true, b: true });
    await run(2, { a: true }, 'It is shut');

    expect(await knownOf('a')).toEqual([[true, T(2)]]);
    expect(await knownOf('b')).toEqual([[true, T(1), 'It is shut']]);
  });

  it('are newer than the run when they were read alone after it', async () => {
    const { run, keep, knownOf } = await open();
    await run(1, { a: true, b: true });
    await keep('shop', [{ entityRef: 'a', readings: known(false) }], T(2));

    expect(await knownOf('a')).toEqual([[false, T(2)]]);
    expect(await knownOf('b')).toEqual([[true, T(1)]]);
  });

  it('are not replaced by a run that began before they were read alone', async () => {
    const { run, keep, knownOf } = await open();
    await run(1, { a: true });
    await keep('shop', [{ entityRef: 'a', readings: known(false) }], T(3));
    await run(2, { a: true });
    expect(await knownOf('a')).toEqual([[false, T(3)]]);
    await run(4, { a: true });
    expect(await knownOf('a')).toEqual([[true, T(4)]]);
  });

  it('are the same in whatever order they are told', async () => {
    const { keep } = await open();
    const readings: FactReading[] = [
      { fact: 'shop.a', state: 'known', value: 1 },
      { fact: 'shop.b', state: 'absent', reason: 'none' },
    ];
    await keep('shop', [{ entityRef: 'a', readings }], T(1));
    const again = [{ entityRef: 'a', readings: [...readings].reverse() }];
    expect(await keep('shop', again, T(2))).toEqual([]);
  });

  it('may hold any character', async () => {
    const { run, knownOf } = await open();
    await run(1, { a: 'nul \0 and 😀' });
    expect(await knownOf('a')).toEqual([['nul  and 😀', T(1)]]);
  });

  it('are forgotten only when the entity is gone and nobody tells of it', async () => {
    const { run, forget, knownOf } = await open();
    await run(1, { a: true, b: true, c: true });
    await run(2, { a: true, c: true });
    await forget(ref => ref !== 'c');

    expect(await knownOf('a')).toHaveLength(1);
    expect(await knownOf('b')).toHaveLength(0);
    expect(await knownOf('c')).toHaveLength(1);
  });
});
