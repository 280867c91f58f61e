// SPDX-License-Identifier: Apache-2.0
import type { Cursor } from './Cursor';
import type { WindowClause } from './Select';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const UNIT_MS: Record<string, number> = {
  MILLISECOND: 1,
  SECOND: SECOND_MS,
  MINUTE: MINUTE_MS,
  HOUR: HOUR_MS,
  DAY: DAY_MS,
};

/** Reads what follows WINDOW. */
export function parseWindow(cursor: Cursor): WindowClause {
  if (cursor.take('TUMBLING')) {
    cursor.expectSymbol('(');
    cursor.expect('SIZE');
    const sizeMs = duration(cursor);
    const graceMs = furtherClauses(cursor);
    return { type: 'TUMBLING', sizeMs, graceMs };
  }
  if (cursor.take('HOPPING')) {
    cursor.expectSymbol('(');
    cursor.expect('SIZE');
    const sizeMs = duration(cursor);
    cursor.expectSymbol(',');
    cursor.expect('ADVANCE', 'BY');
    const advanceMs = duration(cursor);
    const graceMs = furtherClauses(cursor);
    return { type: 'HOPPING', sizeMs, advanceMs, graceMs };
  }
  if (!cursor.take('SESSION')) cursor.fail('TUMBLING, HOPPING or SESSION');
  cursor.expectSymbol('(');
  const gapMs = duration(cursor);
  furtherClauses(cursor);
  return { type: 'SESSION', gapMs };
}

/** `15 MINUTES` in milliseconds. */
export function duration(cursor: Cursor): number {
  const count = cursor.wholeNumber();
  const unit = cursor.anyName();
  const unitMs = UNIT_MS[unit.replace(/S$/, '')];
  if (unitMs === undefined) cursor.fail('a unit of time');
  return count * unitMs;
}

/** RETENTION, which only bounds what is kept, and GRACE PERIOD, up to the closing parenthesis. */
function furtherClauses(cursor: Cursor): number | undefined {
  let graceMs: number | undefined;
  while (cursor.takeSymbol(',')) {
    if (cursor.take('RETENTION')) duration(cursor);
    else {
      cursor.expect('GRACE', 'PERIOD');
      graceMs = duration(cursor);
    }
  }
  cursor.expectSymbol(')');
  return graceMs;
}
