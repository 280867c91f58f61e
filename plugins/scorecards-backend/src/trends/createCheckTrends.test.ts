// SPDX-License-Identifier: Apache-2.0
import type { ResultStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { createCheckTrends } from './createCheckTrends';
import { decodeStatuses, encodeStatuses } from './snapshotBytes';
import type { DayColumns } from './types';

const CHECKS = ['has-owner', 'is-described'];
type Statuses = readonly (ResultStatus | undefined)[];

/** A day, of each of its entities by number how each check came out. */
interface Day {
  day: string;
  entities: Record<number, Statuses>;
  sequence?: number;
}

const columnsOf = ({ day, entities, sequence = 1 }: Day): DayColumns => {
  const numbers = Object.keys(entities).map(Number);
  return {
    day,
    sequence,
    takenAt: `${day}T09:00:00.000Z`,
    version: 1,
    levels: [],
    entities: Uint32Array.from(numbers),
    level: new Int8Array(numbers.length),
    possibleLevel: new Int8Array(numbers.length),
    score: new Uint16Array(numbers.length),
    known: new Uint16Array(numbers.length),
  };
};

/** Days that are kept, and which of them were read. */
function openDays(days: Day[]) {
  const read: string[] = [];
  const columns = days.map(columnsOf);
  const trendsOf = createCheckTrends({
    async *statuses(_scorecard, wanted) {
      for (const day of wanted) {
        read.push(day.day);
        const { entities = {} } = days[columns.indexOf(day)] ?? {};
        const entries = Object.values(entities).map(statuses => ({
          entityRef: '',
          standing: { knownFraction: 1 },
          statuses: CHECKS.flatMap((check, column) => {
            const status = statuses[column];
            return status ? [{ check, status }] : [];
          }),
        }));
        const statuses = decodeStatuses(encodeStatuses(entries, CHECKS), {
          checks: CHECKS,
          entities: day.entities,
        });
        yield { day, statuses };
      }
    },
  });
  return {
    read,
    columns,
    async ask(readable: number[], length = 10) {
      const mask = new Uint8Array(length);
      for (const number of readable) mask[number] = 1;
      const trends = await trendsOf('governance', { days: columns, mask });
      return Object.fromEntries(
        [...trends].map(([check, points]) => [
          check,
          points.map(({ day, passFraction }) => [day, passFraction]),
        ]),
      );
    },
  };
}

const FIRST = '2026-11-01';
const SECOND = '2026-11-02';
const days: Day[] = [
  { day: FIRST, entities: { 0: ['pass', 'fail'], 1: ['fail', 'noData'] } },
  { day: SECOND, entities: { 0: ['pass', 'pass'], 1: ['warn', undefined] } },
];

describe('createCheckTrends', () => {
  it('tells the share of pass among those that count, and leaves out days without any', async () => {
    const { ask } = openDays(days);
    expect(await ask([0, 1])).toEqual({
      'has-owner': [
        [FIRST, 0.5],
        [SECOND, 0.5],
      ],
      'is-described': [
        [FIRST, 0],
        [SECOND, 1],
      ],
    });
    expect(await ask([1])).toEqual({
      'has-owner': [
        [FIRST, 0],
        [SECOND, 0],
      ],
    });
    expect(await ask([])).toEqual({});
  });

  it('reads days once for those who may read the same, also at the same time', async () => {
    const { ask, read } = openDays(days);
    await Promise.all([ask([0]), ask([0])]);
    await ask([0]);
    expect(read).toEqual([FIRST, SECOND]);
    await ask([0, 1]);
    expect(read).toEqual([FIRST, SECOND, FIRST, SECOND]);
  });

  it('reads nothing again because of entities that came later', async () => {
    const { ask, read } = openDays(days);
    const before = await ask([0, 1], 2);
    expect(await ask([0, 1, 2], 3)).toEqual(before);
    expect(read).toHaveLength(2);
  });

  it('reads a day again that has an entity which the mask did not know', async () => {
    const grown = { 0: ['pass', 'pass'], 2: ['fail', 'fail'] } as const;
    const { ask, read } = openDays([
      days[0]!,
      { day: SECOND, entities: grown },
    ]);
    await ask([0], 2);
    expect((await ask([0, 2], 3))['has-owner']).toEqual([
      [FIRST, 1],
      [SECOND, 0.5],
    ]);
    expect(read).toEqual([FIRST, SECOND, SECOND]);
  });

  it('goes on after days that could not be read', async () => {
    const statuses = jest
      .fn()
      .mockImplementationOnce(async function* broken() {
        throw new Error('The database is gone');
      })
      .mockImplementation(async function* empty() {});
    const trendsOf = createCheckTrends({ statuses });
    const of = { days: [columnsOf(days[0]!)], mask: new Uint8Array(2) };
    await expect(trendsOf('governance', of)).rejects.toThrow('gone');
    await expect(trendsOf('governance', of)).resolves.toEqual(new Map());
  });

  it('says for every reader what counting each day anew would say', async () => {
    const status = fc.constantFrom<ResultStatus | undefined>(
      'pass',
      'warn',
      'fail',
      'exempt',
      undefined,
    );
    const ofEntities = fc.dictionary(
      fc.constantFrom('0', '1', '2', '3', '4'),
      fc.tuple(status, status),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(ofEntities, { minLength: 1, maxLength: 4 }),
        fc.array(
          fc.record({
            readable: fc.subarray([0, 1, 2, 3, 4]),
            more: fc.nat(2),
          }),
          { maxLength: 6 },
        ),
        async (entitiesByDay, readers) => {
          const kept = entitiesByDay.map((entities, index) => ({
            day: `2026-11-0${index + 1}`,
            entities,
          }));
          const remembering = openDays(kept);
          for (const { readable, more } of readers) {
            // Just as long as it must be, or longer, as it is when entities came meanwhile.
            const length = Math.max(-1, ...readable) + 1 + more;
            expect(await remembering.ask(readable, length)).toEqual(
              await openDays(kept).ask(readable, length),
            );
          }
        },
      ),
    );
  });
});
