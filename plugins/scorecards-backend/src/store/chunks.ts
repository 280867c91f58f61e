// SPDX-License-Identifier: Apache-2.0

/** Rows that one statement carries at most; SQLite takes no more than 500 in an insert made by knex. */
const ROWS_PER_STATEMENT = 250;

/** Yields the items in order, in pieces of at most `size`; nothing when there are none. */
export function* inChunks<T>(
  items: readonly T[],
  size = ROWS_PER_STATEMENT,
): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
