// SPDX-License-Identifier: Apache-2.0
import type {
  Condition,
  Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** Of the facts that providers offer, those that a scorecard asks for. */
export function factsAsked<T extends { id: string }>(
  { checks }: Pick<Scorecard, 'checks'>,
  offered: readonly T[],
): T[] {
  const asked = new Set(
    checks.flatMap(({ condition, stricter }) => [
      ...factsIn(condition),
      ...stricter.flatMap(each => factsIn(each.condition)),
    ]),
  );
  return offered.filter(({ id }) => asked.has(id));
}

function factsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return [condition.fact];
}
