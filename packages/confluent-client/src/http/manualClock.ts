// SPDX-License-Identifier: Apache-2.0
import { Clock } from './clock';

/** A clock for tests: time passes only when it is told to. */
export interface ManualClock extends Clock {
  /** Lets time pass and calls back, in order, whatever falls due; what that sets off runs before it resolves. */
  advance(ms: number): Promise<void>;
  /** Delays of what is still scheduled, soonest first, from now. */
  pending(): number[];
}

export function createManualClock(startMs = 0): ManualClock {
  let now = startMs;
  const timers = new Set<{ dueAt: number; callback: () => void }>();
  const inOrder = () => [...timers].sort((a, b) => a.dueAt - b.dueAt);

  return {
    now: () => now,
    schedule(callback, delayMs) {
      const timer = { dueAt: now + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (
        let [next] = inOrder();
        next && next.dueAt <= until;
        [next] = inOrder()
      ) {
        timers.delete(next);
        now = Math.max(now, next.dueAt);
        next.callback();
        await settle();
      }
      now = until;
    },
    pending: () => inOrder().map(({ dueAt }) => dueAt - now),
  };
}

/** Lets every promise that can go on without time or I/O go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
