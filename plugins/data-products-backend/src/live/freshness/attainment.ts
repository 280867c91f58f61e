// SPDX-License-Identifier: Apache-2.0

import { Attainment } from '@data-mesh/backstage-plugin-data-products-common';
import { HOUR_MS, hourOf, JudgedHour } from './byHour';

const PERIOD_HOURS = {
  '24h': 24,
  '7d': 7 * 24,
  '30d': 30 * 24,
} satisfies Record<Attainment['period'], number>;

export const LONGEST_PERIOD_HOURS = PERIOD_HOURS['30d'];

/**
 * How far a promise was kept over each period, of what was measured. Periods begin with a full hour and end now.
 *
 * @param ports - The hours of each port; the product is as good as the port that kept it worst.
 */
export function attainmentOf(
  ports: readonly (readonly JudgedHour[])[],
  nowMs: number,
): Attainment[] {
  return (['24h', '7d', '30d'] as const).map(period => {
    const fromHour = hourOf(nowMs) - PERIOD_HOURS[period] + 1;
    const lengthMs = nowMs - fromHour * HOUR_MS;
    const sums = ports.map(hours => sumBetween(hours, fromHour, hourOf(nowMs)));
    const worst = sums.reduce<JudgedSum | undefined>(
      (found, sum) => (isWorse(sum, found) ? sum : found),
      undefined,
    );
    const measuredMs = worst ? worst.keptMs + worst.brokenMs : 0;
    return {
      period,
      ...(worst && measuredMs > 0 && { share: worst.keptMs / measuredMs }),
      measured: Math.min(1, measuredMs / lengthMs),
    };
  });
}

type JudgedSum = Omit<JudgedHour, 'hour'>;

/** Hours of the future are left out: they come from a clock that was wrong. */
function sumBetween(
  hours: readonly JudgedHour[],
  fromHour: number,
  toHour: number,
): JudgedSum {
  const sum = { keptMs: 0, brokenMs: 0 };
  for (const { hour, keptMs, brokenMs } of hours) {
    if (hour < fromHour || hour > toHour) continue;
    sum.keptMs += keptMs;
    sum.brokenMs += brokenMs;
  }
  return sum;
}

/** A port of which nothing is known is no worse than one of which something is. */
function isWorse(sum: JudgedSum, than: JudgedSum | undefined): boolean {
  if (!than || than.keptMs + than.brokenMs === 0) return true;
  const measuredMs = sum.keptMs + sum.brokenMs;
  return (
    measuredMs > 0 &&
    sum.keptMs / measuredMs < than.keptMs / (than.keptMs + than.brokenMs)
  );
}
