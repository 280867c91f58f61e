// SPDX-License-Identifier: Apache-2.0

/** The first few in an order, in that order; without sorting all of them, which would cost most of an overview. */
export function firstOf<T>(
  items: Iterable<T>,
  count: number,
  compare: (a: T, b: T) => number,
): T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    const at = first.findIndex(each => compare(item, each) < 0);
    first.splice(at === -1 ? first.length : at, 0, item);
    first.length = Math.min(first.length, count);
  }
  return first;
}
