// SPDX-License-Identifier: Apache-2.0

import { ObservedGroup } from '@data-mesh/backstage-plugin-data-products-common';

const HOUR_MS = 3_600_000;

/** With fewer samples, what they show may be chance. */
const FEWEST_SAMPLES = 4;

/** A lag moves when it changes by more than this part of what it was, and by more than a few messages. */
const STEADY_FRACTION = 0.1;
const STEADY_MESSAGES = 10;

/**
 * Which way a lag goes: whether it was greater in the second half of the last hour's samples than in the first.
 *
 * @param samples - Oldest first.
 */
export function lagTrend(
  samples: readonly { at: string; lagMessages: number }[],
  now: Date,
): ObservedGroup['trend'] {
  const since = new Date(now.getTime() - HOUR_MS).toISOString();
  const lags = samples
    .filter(({ at }) => at >= since)
    .map(({ lagMessages }) => lagMessages);
  if (lags.length < FEWEST_SAMPLES) return 'unknown';
  const middle = Math.floor(lags.length / 2);
  const before = mean(lags.slice(0, middle));
  const change = mean(lags.slice(-middle)) - before;
  const isSteady =
    Math.abs(change) <= Math.max(STEADY_MESSAGES, before * STEADY_FRACTION);
  if (isSteady) return 'steady';
  return change > 0 ? 'growing' : 'shrinking';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
