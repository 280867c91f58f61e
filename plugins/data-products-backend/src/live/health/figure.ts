// SPDX-License-Identifier: Apache-2.0

import {
  GroupLag,
  Measured,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Known, Unknown } from '../types';
import { NOT_MEASURED_YET, unknown } from '../unknownFigure';

/** After how many intervals without a newer one a figure says nothing of now; very short ones are given some time. */
const LONGEST_WAIT = 3;
const SHORTEST_WAIT_MS = 5 * 60_000;

/** After so long without another look, what was seen says nothing of the time since. */
export function longestWaitMs(intervalMs: number): number {
  return Math.max(LONGEST_WAIT * intervalMs, SHORTEST_WAIT_MS);
}

/**
 * A figure as it can be shown: what was known last, as long as that is not old, else why it is not known now.
 *
 * @param kept - What was known last, and why the last attempt failed, if it did.
 */
export function figureOf<T>(
  kept: { known: Known<T> | undefined; problem: Unknown | undefined },
  { nowMs, intervalMs }: { nowMs: number; intervalMs: number },
): Measured<T> {
  const { known, problem } = kept;
  if (!known) return problem ?? NOT_MEASURED_YET;
  const ageMs =
    nowMs - Date.parse(known.observedAt) - known.delaySeconds * 1000;
  if (ageMs <= longestWaitMs(intervalMs)) return known;
  return (
    problem ??
    unknown(
      'notMeasuredYet',
      'The portal has not come to measure this for some time. Whoever runs it finds the reason in its log.',
    )
  );
}

/** The group that is furthest behind: in time where that is known of all, else in messages; `null` when no group reads. */
export function worstOf(
  lags: Measured<GroupLag[]>,
  when: { nowMs: number; intervalMs: number },
): Measured<GroupLag | null> {
  if (lags.status === 'unknown') return lags;
  const groups = lags.value;
  const isTimed = groups.every(({ lagSeconds }) => lagSeconds !== undefined);
  const behind = ({ lagSeconds, lagMessages }: GroupLag) =>
    (isTimed ? lagSeconds : lagMessages) ?? 0;
  const worst = groups.reduce<GroupLag | null>(
    (found, group) => (found && behind(found) >= behind(group) ? found : group),
    null,
  );
  return figureOf(
    { known: { ...lags, value: worst }, problem: undefined },
    when,
  );
}
