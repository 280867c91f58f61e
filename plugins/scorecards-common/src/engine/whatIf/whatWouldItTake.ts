// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CheckDefinition } from '../../model/check';
import { CheckResult, ResultStatus, ScorecardResult } from '../../model/result';
import { Scorecard } from '../../model/scorecard';
import { isSatisfied, isUnknown } from '../evaluate/standingOf';

/** A result that keeps an entity from a level, with what would mend it. */
export interface InTheWay {
  result: CheckResult;
  title: string;
  howToFix: string;
}

/**
 * The results that keep an entity from a level: of the lowest level first, then in the order of the definition. Empty
 * when nothing does.
 *
 * @throws InputError when the scorecard has no such level.
 */
export function whatWouldItTake(
  scorecard: Scorecard,
  result: ScorecardResult,
  level: string,
): InTheWay[] {
  const levels = scorecard.levels.map(({ id }) => id);
  const end = levels.indexOf(level);
  if (end === -1) {
    throw new InputError(
      `'${scorecard.id}' has no level '${level}'; it has ${levels.join(', ')}`,
    );
  }
  const resultByCheck = new Map(result.checks.map(one => [one.check, one]));
  return levels.slice(0, end + 1).flatMap(id =>
    scorecard.checks.flatMap(check => {
      const found = resultByCheck.get(check.id);
      if (check.level !== id || !found || !isInTheWay(found)) return [];
      const { title, howToFix } = check;
      return { result: found, title, howToFix: howToFix.text };
    }),
  );
}

/** What is to be said of a level with so much in the way: `unknown` when it is nothing but what is not known. */
export function gateVerdict(
  inTheWay: { result: { status: ResultStatus } }[],
): 'reached' | 'notReached' | 'unknown' {
  if (inTheWay.length === 0) return 'reached';
  return inTheWay.every(({ result }) => isUnknown(result.status))
    ? 'unknown'
    : 'notReached';
}

/** Links to what mends a check, for one entity. */
export function fixLinks(
  { howToFix }: Pick<CheckDefinition, 'howToFix'>,
  entityRef: string,
): { title: string; url: string }[] {
  const values: Record<string, string> = {
    ...parseEntityRef(entityRef),
    entityRef,
  };
  return (howToFix.links ?? []).map(({ title, template }) => ({
    title,
    url: template.replace(/\{\{\s*(\w+)\s*\}\}/g, (written, name: string) =>
      encodeURIComponent(values[name] ?? written),
    ),
  }));
}

function isInTheWay({ status, countsFrom }: CheckResult): boolean {
  return countsFrom === undefined && !isSatisfied(status);
}
