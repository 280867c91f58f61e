// SPDX-License-Identifier: Apache-2.0

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const STEPS = [
  { unit: 'year', ms: 365 * 24 * 60 * MINUTE },
  { unit: 'month', ms: 30 * 24 * 60 * MINUTE },
  { unit: 'day', ms: 24 * 60 * MINUTE },
  { unit: 'hour', ms: 60 * MINUTE },
  { unit: 'minute', ms: MINUTE },
  { unit: 'second', ms: SECOND },
] as const;

/**
 * Says how far an instant is from now, e.g. `3 minutes ago`, `in 2 hours`, `now`; in the largest whole unit. What is less than
 * a minute ahead is now: pages tell the time every few seconds, and clocks differ.
 * What cannot be read as an instant is given back as it is.
 *
 * @param at - ISO 8601.
 */
export function describeRelativeTime(
  at: string,
  now: Date,
  locale: string,
): string {
  const differenceMs = Date.parse(at) - now.getTime();
  if (Number.isNaN(differenceMs)) return at;

  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const step =
    differenceMs > 0 && differenceMs < MINUTE
      ? undefined
      : STEPS.find(({ ms }) => Math.abs(differenceMs) >= ms);
  return step
    ? format.format(Math.trunc(differenceMs / step.ms), step.unit)
    : format.format(0, 'second');
}

/**
 * Says an instant exactly: day, time and zone.
 * What cannot be read as an instant is given back as it is.
 *
 * @param at - ISO 8601.
 * @param timeZone - IANA name; that of the browser when absent.
 */
export function describeExactTime(
  at: string,
  locale: string,
  timeZone?: string,
): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone,
  }).format(date);
}

/**
 * Says a calendar day, e.g. `Jan 31, 2027`; the same day in every time zone.
 * What is not a day is given back as it is.
 *
 * @param on - `2027-01-31`.
 */
export function describeDay(on: string, locale: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return on;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(date);
}
