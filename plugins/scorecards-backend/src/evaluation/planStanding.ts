// SPDX-License-Identifier: Apache-2.0
import type {
  Scorecard,
  ScorecardResult,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type {
  CheckState,
  StandingWrite,
  StatusChange,
  StoredStanding,
  WholeStanding,
} from '../standings/types';

/**
 * Decides what an evaluation changes of what is kept; `undefined` when nothing.
 *
 * @remarks The first result of an entity is the beginning of its history, not a change. What comes back to the catalog
 * goes on where it was, so that an entity that was missing for a while leaves no false changes.
 *
 * @param result - Undefined when the scorecard does not apply, or the entity is gone.
 */
export function planStanding(
  stored: StoredStanding | undefined,
  result: ScorecardResult | undefined,
  context: { scorecard: Scorecard; entityRef: string; at: string },
): StandingWrite | undefined {
  const { scorecard, entityRef, at } = context;
  if (!result) {
    return stored?.isPresent
      ? {
          standing: { ...stored, isPresent: false },
          expectedSequence: stored.sequence,
        }
      : undefined;
  }
  const before = new Map(stored?.statuses.map(state => [state.check, state]));
  const statuses = result.checks.map(({ check, status }): CheckState => {
    const last = before.get(check);
    return last?.status === status ? last : { check, status, since: at };
  });
  const standing = toWholeStanding(result);
  const isSame =
    stored?.isPresent &&
    stored.digest === scorecard.digest &&
    isSameStanding(stored.standing, standing) &&
    isSameList(stored.statuses, statuses);
  if (isSame) return undefined;

  const changes = statuses.flatMap(({ check, status }): StatusChange[] => {
    const from = before.get(check)?.status;
    return from === status ? [] : [{ check, from, to: status }];
  });
  const isTold =
    stored &&
    (changes.length > 0 || !isSameStanding(stored.standing, standing));
  return {
    standing: {
      scorecard: scorecard.id,
      entityRef,
      isPresent: true,
      digest: scorecard.digest,
      standing,
      statuses,
    },
    expectedSequence: stored?.sequence,
    ...(isTold && { change: { version: scorecard.version, changes } }),
  };
}

/** The parts of a result that are kept. */
export function toWholeStanding(result: WholeStanding): WholeStanding {
  return {
    ...toStanding(result),
    withoutExemptions: toStanding(result.withoutExemptions),
  };
}

/** Only what is set: what is kept as JSON has nothing undefined. */
export function toStanding(from: Standing): Standing {
  const { level, possibleLevel, scoreFraction, knownFraction } = from;
  return {
    ...(level !== undefined && { level }),
    ...(possibleLevel !== undefined && { possibleLevel }),
    ...(scoreFraction !== undefined && { scoreFraction }),
    knownFraction,
  };
}

function isSameStanding(a: WholeStanding, b: WholeStanding): boolean {
  return (
    isSamePart(a, b) && isSamePart(a.withoutExemptions, b.withoutExemptions)
  );
}

function isSamePart(a: Standing, b: Standing): boolean {
  return (
    a.level === b.level &&
    a.possibleLevel === b.possibleLevel &&
    a.scoreFraction === b.scoreFraction &&
    a.knownFraction === b.knownFraction
  );
}

/** Whether checks and statuses are the same, in the same order. */
function isSameList(a: readonly CheckState[], b: readonly CheckState[]) {
  return (
    a.length === b.length &&
    a.every(
      (state, index) =>
        state.check === b[index]?.check && state.status === b[index]?.status,
    )
  );
}
