// SPDX-License-Identifier: Apache-2.0

/**
 * Rows a statement carries at most: SQLite refuses more than 500 parts in a compound select, which is what knex makes
 * of an insert of many rows.
 */
export const ROWS_PER_STATEMENT = 250;

/** Yields the items in order, in pieces of at most `size`; nothing when there are none. */
export function* inChunks<T>(
  items: readonly T[],
  size = ROWS_PER_STATEMENT,
): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
