// SPDX-License-Identifier: Apache-2.0
import { ResultStatus, Standing } from '../../model/result';

/** A result that counts. */
export interface CountedResult {
  status: ResultStatus;
  weight: number;
  /** Position of the level that demands the check, from the lowest; absent when it counts for the score only. */
  level?: number;
}

/** What a check is worth, of its weight; absent: it does not count for the score. */
const WORTH: Partial<Record<ResultStatus, number>> = {
  pass: 1,
  warn: 0.5,
  fail: 0,
};

/** Whether a check that a level demands is met. What is not known is not. */
export function isSatisfied(status: ResultStatus): boolean {
  switch (status) {
    case 'pass':
    case 'warn':
    case 'exempt':
    case 'notApplicable':
      return true;
    case 'fail':
      return false;
    case 'noData':
    case 'error':
      return false;
    default:
      return status satisfies never;
  }
}

export function isUnknown(status: ResultStatus): boolean {
  return status === 'noData' || status === 'error';
}

/**
 * Level and score that results come to.
 *
 * @remarks The level is the highest whose checks, and those of every level below it, are satisfied: by pass, warn,
 * exempt and notApplicable. A level that asks nothing of the entity is never reached itself, for it would be the one
 * below by another name; it holds back none above it. The score is the weight of what passes, a warning counting half,
 * of all that passes, warns or fails.
 * @param levels - Ids, from the lowest.
 */
export function standingOf(
  results: Iterable<CountedResult>,
  levels: readonly string[],
): Standing {
  const tally = createTally(levels);
  for (const { status, weight, level } of results) {
    tally.add(status, weight, level);
  }
  return tally.standing();
}

export interface Tally {
  add(
    status: ResultStatus,
    weight: number,
    level: CountedResult['level'],
  ): void;
  standing(): Standing;
}

/** Adds results up one by one, for when there are many entities; what they come to is that of `standingOf`. */
export function createTally(levels: readonly string[]): Tally {
  const ladder = levels.map(() => ({ isAsked: false, fails: 0, unknown: 0 }));
  let worth = 0;
  let known = 0;
  let unknown = 0;
  return {
    add(status, weight, level) {
      const share = WORTH[status];
      const isNotKnown = isUnknown(status);
      if (share !== undefined) {
        worth += share * weight;
        known += weight;
      } else if (isNotKnown) {
        unknown += weight;
      }
      const rung = level === undefined ? undefined : ladder[level];
      if (!rung) return;
      rung.isAsked = true;
      if (isNotKnown) rung.unknown += 1;
      else if (!isSatisfied(status)) rung.fails += 1;
    },
    standing() {
      const level = highest(levels, ladder, rung => rung.fails + rung.unknown);
      const possibleLevel = highest(levels, ladder, rung => rung.fails);
      const standing: Standing = {
        knownFraction: known + unknown > 0 ? known / (known + unknown) : 1,
      };
      if (level !== undefined) standing.level = level;
      if (possibleLevel !== level) standing.possibleLevel = possibleLevel;
      if (known > 0) standing.scoreFraction = worth / known;
      return standing;
    },
  };
}

interface Rung {
  isAsked: boolean;
  fails: number;
  unknown: number;
}

/** The last level that asks something before one where something stands in the way. */
function highest(
  levels: readonly string[],
  ladder: Rung[],
  inTheWay: (rung: Rung) => number,
): string | undefined {
  const end = ladder.findIndex(rung => inTheWay(rung) > 0);
  const reached = end === -1 ? ladder.length : end;
  return levels.findLast(
    (_level, index) => index < reached && ladder[index]?.isAsked,
  );
}
