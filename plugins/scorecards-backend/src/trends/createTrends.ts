// SPDX-License-Identifier: Apache-2.0
import type { SnapshotStore } from './createSnapshotStore';
import type { DayColumns } from './types';

const PAGE_SIZE = 50;

/** The standings of all days that are kept, in memory. */
export interface Trends {
  /** Reads what was written since, by whichever back end. */
  catchUp(): Promise<void>;
  /** Oldest first. */
  days(scorecard: string): readonly DayColumns[];
  /** `undefined` for an entity that is in no snapshot. */
  numberOf(entityRef: string): number | undefined;
  /** Greater than every number there is. */
  numberCount(): number;
  /** Forgets the days before one. */
  forgetBefore(day: string): void;
}

export function createTrends(
  store: Pick<SnapshotStore, 'changedSince' | 'numbersAfter'>,
): Trends {
  const daysByScorecard = new Map<string, Map<string, DayColumns>>();
  const sorted = new Map<string, readonly DayColumns[]>();
  const numbers = new Map<string, number>();
  let highest = 0;
  let sequence = 0;

  function add(scorecard: string, columns: DayColumns) {
    const days = daysByScorecard.get(scorecard) ?? new Map();
    daysByScorecard.set(scorecard, days);
    days.set(columns.day, columns);
    sorted.delete(scorecard);
  }

  return {
    async catchUp() {
      for (;;) {
        const page = await store.changedSince(sequence, PAGE_SIZE);
        for (const each of page) {
          add(each.scorecard, each.columns);
          sequence = each.sequence;
        }
        if (page.length < PAGE_SIZE) break;
      }
      for (const [entityRef, number] of await store.numbersAfter(highest)) {
        numbers.set(entityRef, number);
        highest = Math.max(highest, number);
      }
    },

    days(scorecard) {
      const known = sorted.get(scorecard);
      if (known) return known;
      const days = shareEntities(
        [...(daysByScorecard.get(scorecard)?.values() ?? [])].sort((a, b) =>
          a.day < b.day ? -1 : 1,
        ),
      );
      sorted.set(scorecard, days);
      return days;
    },

    numberOf: entityRef => numbers.get(entityRef),
    numberCount: () => highest + 1,

    forgetBefore(day) {
      for (const [scorecard, days] of daysByScorecard) {
        for (const each of days.keys()) if (each < day) days.delete(each);
        sorted.delete(scorecard);
      }
    },
  };
}

/** Most days have the entities of the day before; those share one column. */
function shareEntities(days: readonly DayColumns[]): DayColumns[] {
  let last: Uint32Array | undefined;
  return days.map(day => {
    if (last && isEqual(last, day.entities)) day.entities = last;
    last = day.entities;
    return day;
  });
}

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
