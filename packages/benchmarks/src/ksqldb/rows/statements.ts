// SPDX-License-Identifier: Apache-2.0

/** As many rows as given; without a number they never end. */
export function anyRows(limit?: number): string {
  return limit === undefined
    ? 'SELECT * FROM PAYMENTS EMIT CHANGES;'
    : `SELECT * FROM PAYMENTS EMIT CHANGES LIMIT ${limit};`;
}

/** A query that never ends, and finds nothing. */
export const NO_ROWS = 'SELECT * FROM PAYMENTS WHERE AMOUNT < 0 EMIT CHANGES;';
