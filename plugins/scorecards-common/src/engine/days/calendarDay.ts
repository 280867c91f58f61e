// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Making a format costs a hundred times what using it does, and a portal has one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day on which an instant falls in a time zone, `YYYY-MM-DD`.
 *
 * @param timeZone - IANA name: `Europe/Berlin`.
 * @throws RangeError when there is no such time zone.
 */
export function calendarDay(instant: Date, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/**
 * The calendar day so many days later; earlier when `days` is negative. Calendar days have no hours, so a change of
 * clocks does not matter.
 *
 * @throws InputError when `day` is not a day.
 */
export function addDays(day: string, days: number): string {
  if (!isCalendarDay(day)) {
    throw new InputError(
      `'${day}' is not a calendar day; write it as 2027-01-31`,
    );
  }
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Whether a text is `YYYY-MM-DD` and in the calendar: `2027-02-29` is not. */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
