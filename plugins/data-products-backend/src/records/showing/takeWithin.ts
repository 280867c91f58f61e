// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';

/** The first ones that together, as JSON, take no more than so many bytes. Others have their turn after each. */
export async function takeWithin<T, R>(
  mostBytes: number,
  items: readonly T[],
  toResult: (item: T) => R,
): Promise<R[]> {
  const results: R[] = [];
  let bytes = 0;
  for (const item of items) {
    const result = toResult(item);
    bytes += Buffer.byteLength(JSON.stringify(result));
    if (bytes > mostBytes) break;
    results.push(result);
    await setImmediate();
  }
  return results;
}
