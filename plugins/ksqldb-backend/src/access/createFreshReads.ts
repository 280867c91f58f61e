// SPDX-License-Identifier: Apache-2.0

/** What was read a moment ago, so that many who ask at once, or one after the other, cost one reading. */
export interface FreshReads<T> {
  /**
   * What is known under this key, or is being read. What is old but still fresh enough is given back at once, and read
   * again behind the caller's back. A failure is told to all who wait for it, and kept for nobody.
   */
  get(key: string, read: () => Promise<T>): Promise<T>;
  /** Has the next caller read anew, even while something is being read. */
  forget(key: string): void;
}

interface Entry<T> {
  value: Promise<T>;
  /** Epoch milliseconds at which the reading began; absent while the first is not done. */
  readAtMs?: number;
  isBeingRenewed: boolean;
}

/**
 * @param options.freshMs - Nothing older is given back, counted from the begin of its reading.
 * @param options.renewAfterMs - From then on it is read again before it is too old.
 * @param options.maxKept - How many are kept at most; those that were read first go first.
 * @param options.now - Epoch milliseconds.
 */
export function createFreshReads<T>(options: {
  freshMs: number;
  renewAfterMs: number;
  maxKept: number;
  now: () => number;
}): FreshReads<T> {
  const { freshMs, renewAfterMs, maxKept, now } = options;
  const entries = new Map<string, Entry<T>>();

  function start(key: string, read: () => Promise<T>): Promise<T> {
    const startedAt = now();
    const entry: Entry<T> = { value: read(), isBeingRenewed: false };
    entries.delete(key);
    entries.set(key, entry);
    entry.value.then(
      () => {
        entry.readAtMs = startedAt;
      },
      () => {
        if (entries.get(key) === entry) entries.delete(key);
      },
    );
    for (const oldest of entries.keys()) {
      if (entries.size <= maxKept) break;
      entries.delete(oldest);
    }
    return entry.value;
  }

  function renew(entry: Entry<T>, read: () => Promise<T>): void {
    const startedAt = now();
    entry.isBeingRenewed = true;
    read()
      .then(value => {
        entry.value = Promise.resolve(value);
        entry.readAtMs = startedAt;
      })
      // Whoever asks when it is too old reads it again, and is told what is wrong.
      .catch(() => undefined)
      .finally(() => {
        entry.isBeingRenewed = false;
      });
  }

  return {
    get(key, read) {
      const entry = entries.get(key);
      if (!entry) return start(key, read);
      if (entry.readAtMs === undefined) return entry.value;
      const ageMs = now() - entry.readAtMs;
      if (ageMs >= freshMs) return start(key, read);
      if (ageMs >= renewAfterMs && !entry.isBeingRenewed) {
        renew(entry, read);
      }
      return entry.value;
    },
    forget(key) {
      entries.delete(key);
    },
  };
}
