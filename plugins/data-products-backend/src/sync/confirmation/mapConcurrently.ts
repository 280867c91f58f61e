// SPDX-License-Identifier: Apache-2.0

/**
 * Like `Promise.all` over a map, but with at most `limit` calls under way at a time, and none begun after one failed.
 *
 * @returns Results in the order of the items.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let hasFailed = false;
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(limit, items.length) }, worker),
  );
  return results;
}
