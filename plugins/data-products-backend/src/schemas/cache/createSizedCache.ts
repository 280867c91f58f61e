// SPDX-License-Identifier: Apache-2.0

/** Keeps values up to a total size; what was used longest ago goes first. */
export interface SizedCache<V> {
  /** What is kept, which now counts as used. */
  get(key: string): V | undefined;
  /** A value that alone exceeds the total is not kept. */
  set(key: string, value: V): void;
}

/** @param options.sizeOf - In the unit of `maxSize`; asked once for each value. */
export function createSizedCache<V extends object>(options: {
  maxSize: number;
  sizeOf: (value: V) => number;
}): SizedCache<V> {
  const { maxSize, sizeOf } = options;
  // In order of use, because a Map iterates in order of insertion.
  const entries = new Map<string, { value: V; size: number }>();
  let total = 0;

  function remove(key: string): void {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      remove(key);
      const size = sizeOf(value);
      if (size > maxSize) return;
      for (const oldest of entries.keys()) {
        if (total + size <= maxSize) break;
        remove(oldest);
      }
      entries.set(key, { value, size });
      total += size;
    },
  };
}
