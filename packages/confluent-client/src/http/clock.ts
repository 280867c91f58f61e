// SPDX-License-Identifier: Apache-2.0

/** Time as a client sees it, so that tests can hand in one they control. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after the delay; the function it returns calls that off. */
  schedule(callback: () => void, delayMs: number): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Waits; rejects with the signal's reason, and at once, when it is aborted. */
export async function sleep(
  clock: Clock,
  delayMs: number,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const cancel = clock.schedule(onTime, delayMs);
    function onTime() {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }
    function onAbort() {
      cancel();
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
