// SPDX-License-Identifier: Apache-2.0
import { CheckDefinition } from '../../model/check';
import { CheckResult, ResultStatus, ScorecardResult } from '../../model/result';
import { Scorecard } from '../../model/scorecard';

/** A result that keeps an entity from a level, with what would mend it. */
export interface InTheWay {
  result: CheckResult;
  title: string;
  howToFix: string;
}

/**
 * The results that keep an entity from a level: of the lowest level first, then in the order of the definition. Empty
 * when the level is reached.
 *
 * @throws InputError when the scorecard has no such level.
 */
export function whatWouldItTake(
  scorecard: Scorecard,
  result: ScorecardResult,
  level: string,
): InTheWay[] {
  throw new Error(`Not built: ${scorecard.id} ${result.entityRef} ${level}`);
}

/** `unknown` when nothing stands in the way but what is not known. */
export function gateVerdict(
  inTheWay: { result: { status: ResultStatus } }[],
): 'reached' | 'notReached' | 'unknown' {
  if (inTheWay.length === 0) return 'reached';
  const isUnknown = inTheWay.every(
    ({ result: { status } }) => status === 'noData' || status === 'error',
  );
  return isUnknown ? 'unknown' : 'notReached';
}

/** Links to what mends a check, for one entity. */
export function fixLinks(
  check: Pick<CheckDefinition, 'howToFix'>,
  entityRef: string,
): { title: string; url: string }[] {
  throw new Error(`Not built: ${check.howToFix.text} ${entityRef}`);
}
