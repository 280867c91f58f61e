// SPDX-License-Identifier: Apache-2.0
import { FOR_EVER_DAYS } from './kafkaFactDefinitions';

/** Days, by how people write the unit. A month is 30 days, and a year 365. */
const DAYS_BY_UNIT: [RegExp, number][] = [
  [/^(h|hrs?|hours?)$/, 1 / 24],
  [/^(d|days?)$/, 1],
  [/^(w|wks?|weeks?)$/, 7],
  [/^(mo|mon|months?)$/, 30],
  [/^(y|yrs?|years?)$/, 365],
];

const AMOUNT = /^(?<amount>\d+(?:[.,]\d+)?)\s*(?<unit>[a-z]+)$/;
/** Durations of ISO 8601 with one part, e.g. `P30D` and `PT12H`. */
const ISO = /^p(?:(?<amount>\d+)(?<unit>[dwmy])|t(?<hours>\d+)h)$/;
const FOR_EVER =
  /^(for\s*ever|unlimited|infinite|indefinite(ly)?|permanent(ly)?|-1)$/;
const ISO_UNITS: Record<string, string> = {
  d: 'days',
  w: 'weeks',
  m: 'months',
  y: 'years',
};

/**
 * Reads how long records are promised to be kept, in days, e.g. `7 days`, `30d`, `P1Y`, `for ever`.
 *
 * @returns `undefined` for text that is none.
 */
export function retentionPromiseDays(text: string): number | undefined {
  const said = text.trim().toLowerCase();
  if (FOR_EVER.test(said)) return FOR_EVER_DAYS;
  const iso = ISO.exec(said)?.groups;
  if (iso?.hours) return Number(iso.hours) / 24;
  const { amount, unit } = iso ?? AMOUNT.exec(said)?.groups ?? {};
  if (amount === undefined || unit === undefined) return undefined;
  const word = iso ? (ISO_UNITS[unit] ?? unit) : unit;
  const [, days] = DAYS_BY_UNIT.find(([name]) => name.test(word)) ?? [];
  return days === undefined
    ? undefined
    : Number(amount.replace(',', '.')) * days;
}
