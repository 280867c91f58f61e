// SPDX-License-Identifier: Apache-2.0

/**
 * Runs something for each item, so many at a time, and yields the results as they come. Ends at the first one that fails,
 * with its error. Whoever leaves the loop aborts what still runs.
 */
export async function* inParallel<T, R>(
  items: Iterable<T>,
  options: {
    concurrency: number;
    run: (item: T, signal: AbortSignal) => Promise<R>;
  },
): AsyncGenerator<R> {
  const waiting = items[Symbol.iterator]();
  const running = new Set<Promise<() => R>>();
  const stop = new AbortController();

  function startNext(): boolean {
    const { done, value } = waiting.next();
    if (done) return false;
    const result = options.run(value, stop.signal).then(found => () => {
      running.delete(result);
      return found;
    });
    running.add(result);
    return true;
  }

  try {
    for (;;) {
      while (running.size < options.concurrency && startNext()) {
        // Until there are enough of them, or no more.
      }
      if (running.size === 0) return;
      const finish = await Promise.race(running);
      yield finish();
    }
  } finally {
    stop.abort();
  }
}
