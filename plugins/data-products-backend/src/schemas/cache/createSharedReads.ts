// SPDX-License-Identifier: Apache-2.0

/** Spares a service from being asked the same thing by many at once, or again a moment later. */
export interface SharedReads<T> {
  /**
   * What was read under this key a moment ago, or is being read; reads only when there is neither. A failure is told to
   * all who wait for it, and kept for nobody.
   */
  get(key: string, read: () => Promise<T>): Promise<T>;
}

interface Entry<T> {
  value: Promise<T>;
  /** Epoch milliseconds; absent while it is being read. */
  keptUntil?: number;
}

/**
 * @param options.keptMs - How long a value is kept after it was read; 0 shares only what is being read.
 * @param options.maxKept - How many values are kept at most; the oldest go first.
 * @param options.now - Epoch milliseconds.
 */
export function createSharedReads<T>(options: {
  keptMs: number;
  maxKept: number;
  now: () => number;
}): SharedReads<T> {
  const { keptMs, maxKept, now } = options;
  const entries = new Map<string, Entry<T>>();

  function dropOldest(): void {
    for (const [key, { keptUntil }] of entries) {
      if (entries.size <= maxKept) return;
      if (keptUntil !== undefined) entries.delete(key);
    }
  }

  return {
    get(key, read) {
      const known = entries.get(key);
      if (known && (known.keptUntil ?? Infinity) > now()) return known.value;
      const entry: Entry<T> = { value: read() };
      entries.delete(key);
      entries.set(key, entry);
      entry.value.then(
        () => {
          entry.keptUntil = now() + keptMs;
          dropOldest();
        },
        () => {
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      return entry.value;
    },
  };
}
