// SPDX-License-Identifier: Apache-2.0
import type { Overview } from '@data-mesh/backstage-plugin-scorecards-common';
import { createMaskMemory } from './createMaskMemory';
import {
  type DayColumns,
  type EntityMask,
  FRACTION_PARTS,
  NO_LEVEL,
  NOT_KNOWN,
} from './types';

/** How a set of entities stood on a day, as `rollUp` says it of now. */
export function trendPoint(
  columns: DayColumns,
  mask: EntityMask,
): Overview['trend'][number] {
  const { day, levels, entities, level, possibleLevel, score } = columns;
  const counts = new Uint32Array(levels.length);
  let count = 0;
  let none = 0;
  let unknown = 0;
  let scored = 0;
  let sum = 0;
  for (let row = 0; row < entities.length; row++) {
    if (mask[entities[row] ?? 0] !== 1) continue;
    count++;
    const reached = level[row] ?? NO_LEVEL;
    if (possibleLevel[row] !== NO_LEVEL) unknown++;
    else if (reached === NO_LEVEL) none++;
    else counts[reached] = (counts[reached] ?? 0) + 1;
    const points = score[row] ?? NOT_KNOWN;
    if (points !== NOT_KNOWN) {
      scored++;
      sum += points;
    }
  }
  return {
    day,
    entities: count,
    byLevel: [
      ...levels.map((id, index) => ({
        level: id,
        entities: counts[index] ?? 0,
      })),
      { level: 'none', entities: none },
      { level: 'unknown', entities: unknown },
    ],
    ...(scored > 0 && { scoreFraction: sum / scored / FRACTION_PARTS }),
  };
}

/** @returns The points of days for a set of entities, remembered as long as they hold. */
export function createTrendPoints(): (
  days: readonly DayColumns[],
  mask: EntityMask,
) => Overview['trend'] {
  const memoryOf = createMaskMemory<Overview['trend'][number]>();
  return (days, mask) => {
    const memory = memoryOf(mask);
    return days.map(day => {
      const point = memory.get(day) ?? trendPoint(day, mask);
      memory.set(day, point);
      return point;
    });
  };
}

/** The score of each entity on a day, by its number; none for those without one. */
export function scoresOf(
  columns: DayColumns,
): (number: number) => number | undefined {
  const rowByNumber = new Map<number, number>();
  columns.entities.forEach((number, row) => rowByNumber.set(number, row));
  return number => {
    const row = rowByNumber.get(number);
    const points = row === undefined ? NOT_KNOWN : columns.score[row];
    return points === undefined || points === NOT_KNOWN
      ? undefined
      : points / FRACTION_PARTS;
  };
}

/** Days on which another version of the scorecard counted than on the day before. */
export function definitionChangesIn(
  days: readonly Pick<DayColumns, 'day' | 'version'>[],
): Overview['definitionChanges'] {
  return days.flatMap(({ day, version }, index) => {
    const before = days[index - 1];
    return before && before.version !== version ? [{ day, version }] : [];
  });
}
