// SPDX-License-Identifier: Apache-2.0
import type {
  EntityHistory,
  HistoryPoint,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { StandingChange } from '../standings/types';
import { definitionChangesIn } from '../trends/trendOf';
import {
  type DayColumns,
  FRACTION_PARTS,
  NO_LEVEL,
  NOT_KNOWN,
} from '../trends/types';

/** Changes as they happened, and one point a day, oldest first. @param days - Of the period. */
export function entityHistoryOf(history: {
  scorecard: string;
  days: readonly DayColumns[];
  /** Of the entity in the columns; none when it is in no snapshot. */
  number: number | undefined;
  changes: readonly StandingChange[];
}): EntityHistory {
  const { scorecard, days, number, changes } = history;
  const points = [
    ...(number === undefined
      ? []
      : days.flatMap(day => dayPoint(day, number) ?? [])),
    ...changes.map(({ changes: _, ...point }) => point),
  ];
  return {
    scorecard,
    points: points.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    changes: changes
      .flatMap(({ at, changes: single }) =>
        single.map(change => ({ at, ...change })),
      )
      .reverse(),
    definitionChanges: definitionChangesIn(days).flatMap(({ day, version }) => {
      const at = days.find(each => each.day === day)?.takenAt;
      return at === undefined ? [] : [{ at, version }];
    }),
  };
}

function dayPoint(
  columns: DayColumns,
  number: number,
): HistoryPoint | undefined {
  const row = rowOf(columns.entities, number);
  if (row === undefined) return undefined;
  const levelAt = (index: number | undefined) =>
    index === undefined || index === NO_LEVEL
      ? undefined
      : columns.levels[index];
  const level = levelAt(columns.level[row]);
  const possibleLevel = levelAt(columns.possibleLevel[row]);
  const score = columns.score[row] ?? NOT_KNOWN;
  return {
    at: columns.takenAt,
    scorecardVersion: columns.version,
    ...(level !== undefined && { level }),
    ...(possibleLevel !== undefined && { possibleLevel }),
    ...(score !== NOT_KNOWN && { scoreFraction: score / FRACTION_PARTS }),
    knownFraction: (columns.known[row] ?? 0) / FRACTION_PARTS,
  };
}

/** Position of a number; numbers ascend. */
function rowOf(entities: Uint32Array, number: number): number | undefined {
  let low = 0;
  let high = entities.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = entities[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
