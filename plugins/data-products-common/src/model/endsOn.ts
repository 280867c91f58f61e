// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads the calendar day on which a product ends, e.g. `2027-01-31`. Blank text is no day (`undefined`).
 *
 * @remarks A time of day is dropped, not converted: `2027-01-31T23:00:00Z` is the 31st everywhere. Days of other
 * spellings (`31/01/2027`) are refused, because their order differs between countries.
 * @throws InputError when it is not a day, or one that no calendar has.
 */
export function parseEndsOn(text: string | undefined): string | undefined {
  const value = text?.trim();
  if (!value) return undefined;

  const [, year, month, day] = DAY.exec(value) ?? [];
  const written = `${year}-${month}-${day}`;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (
    Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== written
  ) {
    throw new InputError(
      `'${value}' is not a calendar day; write it as 2027-01-31`,
    );
  }
  return written;
}
