// SPDX-License-Identifier: Apache-2.0
import {
  RESULT_STATUSES,
  type ResultStatus,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { aStanding } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import fc from 'fast-check';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { createSnapshotStore } from './createSnapshotStore';
import { createTrends } from './createTrends';
import {
  decodeStandings,
  decodeStatuses,
  encodeStandings,
  encodeStatuses,
} from './snapshotBytes';
import { trendPoint } from './trendOf';
import { NO_LEVEL, type Snapshot, type SnapshotEntry } from './types';

const LEVELS = ['bronze', 'silver', 'gold'];
const CHECKS = ['a', 'b', 'c'];
const DAY = {
  day: '2026-11-02',
  sequence: 1,
  takenAt: '2026-11-02T09:00:00.000Z',
  version: 1,
  levels: LEVELS,
};

const level = fc.option(fc.constantFrom(...LEVELS), { nil: undefined });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const anEntry: fc.Arbitrary<SnapshotEntry> = fc.record({
  entityRef: fc.constant('component:default/till'),
  standing: fc.record({
    level,
    possibleLevel: level,
    scoreFraction: fc.option(fraction, { nil: undefined }),
    knownFraction: fraction,
  }),
  statuses: fc.uniqueArray(
    fc.record({
      check: fc.constantFrom(...CHECKS),
      status: fc.constantFrom(...RESULT_STATUSES),
    }),
    { selector: ({ check }) => check },
  ),
});

describe('bytes of a snapshot', () => {
  it('say what they were made of, to a hundredth of a percent', () => {
    fc.assert(
      fc.property(fc.array(anEntry), entries => {
        const numbered = entries.map((entry, number) => ({ ...entry, number }));
        const columns = decodeStandings(encodeStandings(numbered, LEVELS), DAY);
        const { entities } = columns;
        const statuses = decodeStatuses(encodeStatuses(entries, CHECKS), {
          checks: CHECKS,
          entities,
        });
        expect([...entities]).toEqual(numbered.map(({ number }) => number));
        entries.forEach(({ standing, statuses: given }, row) => {
          const levelAt = (index: number | undefined) =>
            index === NO_LEVEL ? undefined : LEVELS[index ?? NO_LEVEL];
          expect(levelAt(columns.level[row])).toBe(standing.level);
          expect(levelAt(columns.possibleLevel[row])).toBe(
            standing.possibleLevel,
          );
          // No score at all is kept as more than a score can be.
          const { scoreFraction = 6.5535 } = standing;
          const score = columns.score[row]! / 10_000;
          expect(Math.abs(score - scoreFraction)).toBeLessThan(0.0001);
          const alone = new Uint8Array(numbered.length);
          alone[row] = 1;
          const counts = statuses.countsOf(alone);
          CHECKS.forEach((check, column) => {
            const status = given.find(each => each.check === check)?.status;
            expect([...(counts[column] ?? [])]).toEqual(
              status ? [[status, 1]] : [],
            );
          });
        });
      }),
    );
  });
});

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('snapshots in %s', databaseId => {
  const aSnapshot = (
    day: string,
    levels: Record<string, string | undefined>,
  ): Snapshot => ({
    ...DAY,
    scorecard: 'governance',
    day,
    takenAt: `${day}T09:00:00.000Z`,
    checks: CHECKS,
    entries: Object.entries(levels).map(([entityRef, reached]) => ({
      entityRef,
      standing: aStanding({ level: reached, scoreFraction: 0.5 }),
      statuses: [],
    })),
  });

  async function open() {
    const knex = await openDatabase(databases, databaseId);
    const store = createSnapshotStore(knex);
    return { store, trends: createTrends(store) };
  }

  it('follow each other, and share the column of what stays the same', async () => {
    const { store, trends } = await open();
    await store.write(aSnapshot('2026-11-02', { a: 'bronze', b: undefined }));
    await store.write(aSnapshot('2026-11-01', { a: 'bronze', b: undefined }));
    await trends.catchUp();

    const [first, second] = trends.days('governance');
    expect([first!.day, second!.day]).toEqual(['2026-11-01', '2026-11-02']);
    expect(second!.entities).toBe(first!.entities);
  });

  it('take the place of one of the same day, and cost nothing when they are the same', async () => {
    const { store, trends } = await open();
    const written = [
      await store.write(aSnapshot('2026-11-02', { a: undefined })),
      await store.write(aSnapshot('2026-11-02', { a: 'gold' })),
      await store.write(aSnapshot('2026-11-02', { a: 'gold' })),
    ];
    await trends.catchUp();

    expect(written).toEqual([true, true, false]);
    const [day, ...others] = trends.days('governance');
    expect(others).toEqual([]);
    const mask = new Uint8Array(trends.numberCount()).fill(1);
    expect(trendPoint(day!, mask)).toMatchObject({
      entities: 1,
      byLevel: expect.arrayContaining([{ level: 'gold', entities: 1 }]),
    });
  });

  it('tell how checks came out on days as they were read, and nothing of those written since', async () => {
    const { store, trends } = await open();
    const withStatus = (day: string, status: ResultStatus): Snapshot => {
      const snapshot = aSnapshot(day, { a: 'gold' });
      return {
        ...snapshot,
        entries: snapshot.entries.map(entry => ({
          ...entry,
          statuses: [{ check: 'b', status }],
        })),
      };
    };
    await store.write(withStatus('2026-11-01', 'fail'));
    await store.write(withStatus('2026-11-02', 'warn'));
    await trends.catchUp();
    const days = trends.days('governance');
    const mask = new Uint8Array(trends.numberCount()).fill(1);
    const told = async () => {
      const found: unknown[] = [];
      for await (const each of store.statuses('governance', days)) {
        const counts = each.statuses.countsOf(mask).map(of => [...of]);
        found.push([each.day.day, counts]);
      }
      return found;
    };

    expect(await told()).toEqual([
      ['2026-11-01', [[], [['fail', 1]], []]],
      ['2026-11-02', [[], [['warn', 1]], []]],
    ]);
    await store.write(withStatus('2026-11-02', 'pass'));
    expect(await told()).toEqual([['2026-11-01', [[], [['fail', 1]], []]]]);
  });

  it('count only what the mask lets through', async () => {
    const { store, trends } = await open();
    await store.write(aSnapshot('2026-11-02', { a: 'gold', b: 'bronze' }));
    await trends.catchUp();
    const mask = new Uint8Array(trends.numberCount());
    mask[trends.numberOf('b')!] = 1;

    expect(trendPoint(trends.days('governance')[0]!, mask)).toEqual({
      day: '2026-11-02',
      entities: 1,
      scoreFraction: 0.5,
      byLevel: [
        { level: 'bronze', entities: 1 },
        { level: 'silver', entities: 0 },
        { level: 'gold', entities: 0 },
        { level: 'none', entities: 0 },
        { level: 'unknown', entities: 0 },
      ],
    });
  });
});
