// SPDX-License-Identifier: Apache-2.0

/** Seconds until products are looked at again, each time more. Afterwards the schedule is enough. */
const WAITS_SECONDS = [20, 40, 80, 160, 320, 640];

/** Has products looked at again of which something will soon be known. */
export interface SecondLooks {
  /** What a look at a product told. */
  note(entityRef: string, isAwaited: boolean): void;
}

/**
 * After the start of a portal the background measures one product after the other, and nobody is told when it has. Without
 * another look a product would be unknown until the next reading of everything.
 *
 * @param options.changed - Has these looked at again.
 * @param options.signal - Aborted when the back end stops.
 */
export function createSecondLooks(options: {
  changed: (entityRefs: string[]) => void;
  signal: AbortSignal;
}): SecondLooks {
  const { changed, signal } = options;
  /** How often each was looked at again; those that are known are not here. */
  const looks = new Map<string, number>();
  /** Those that wait for the same time, by how often they were looked at. */
  const due = new Map<number, Set<string>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));

  function wait(count: number, seconds: number): Set<string> {
    const waiting = new Set<string>();
    due.set(count, waiting);
    const timer = setTimeout(() => {
      timers.delete(timer);
      due.delete(count);
      const refs = [...waiting].filter(ref => looks.get(ref) === count);
      for (const ref of refs) looks.set(ref, count + 1);
      if (refs.length > 0) changed(refs);
    }, seconds * 1000);
    timers.add(timer);
    return waiting;
  }

  return {
    note(entityRef, isAwaited) {
      if (!isAwaited) {
        looks.delete(entityRef);
        return;
      }
      const count = looks.get(entityRef) ?? 0;
      looks.set(entityRef, count);
      const seconds = WAITS_SECONDS[count];
      if (seconds === undefined || signal.aborted) return;
      (due.get(count) ?? wait(count, seconds)).add(entityRef);
    },
  };
}
