// SPDX-License-Identifier: Apache-2.0

/** The first ones that together, as JSON, take no more than so many bytes. */
export function takeWithin<T, R>(
  mostBytes: number,
  items: readonly T[],
  toResult: (item: T) => R,
): R[] {
  const results: R[] = [];
  let bytes = 0;
  for (const item of items) {
    const result = toResult(item);
    bytes += Buffer.byteLength(JSON.stringify(result));
    if (bytes > mostBytes) break;
    results.push(result);
  }
  return results;
}
