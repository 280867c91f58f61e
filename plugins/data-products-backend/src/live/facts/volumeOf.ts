// SPDX-License-Identifier: Apache-2.0

import { TopicVolume } from '@data-mesh/backstage-plugin-data-products-common';
import { HOUR_MS } from '../freshness/byHour';
import { StoredDay } from '../samples/types';

/** Of 24 hours so many have to be measured; the rest is taken to be like them. */
const FEWEST_HOURS = 20;
const DAY_HOURS = 24;
/** Of the week before, besides the same day a week ago. */
const FEWEST_DAYS = 4;

/** The last 24 hours, and the 7 times 24 hours before them. */
export const VOLUME_DAYS = 8;

/**
 * How much was written in the last 24 hours, against the week before; `undefined` when too little of them was measured.
 *
 * @param days - The last 24 hours first, `VOLUME_DAYS` of them; or none.
 */
export function volumeOf(days: readonly StoredDay[]): TopicVolume | undefined {
  const [records, ...before] = days.map(recordsOf);
  if (records === undefined) return undefined;
  const aWeekAgo = before[VOLUME_DAYS - 2];
  const known = before.flatMap(each => each ?? []);
  if (aWeekAgo === undefined || known.length < FEWEST_DAYS) return { records };
  return { records, usual: { median: medianOf(known), aWeekAgo } };
}

function recordsOf({ records, ratesMs }: StoredDay): number | undefined {
  const hours = ratesMs / HOUR_MS;
  if (hours < FEWEST_HOURS) return undefined;
  // Samples overlap a little where a source counts by whole stretches.
  return Math.round(records * Math.max(1, DAY_HOURS / hours));
}

/** @param values - At least one. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const around = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return Math.round(
    around.reduce((sum, value) => sum + value, 0) / around.length,
  );
}
