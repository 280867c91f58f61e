// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { CallTimeoutError } from './failures';

/**
 * Waits for `work`, but no longer than `timeoutMs` or until `signal` is aborted, whether `work` listens to its signal or
 * not.
 *
 * @throws CallTimeoutError, the signal's reason, or what `work` throws.
 */
export async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  options: { timeoutMs: number; clock: Clock; signal: AbortSignal },
): Promise<T> {
  const { timeoutMs, clock, signal } = options;
  signal.throwIfAborted();
  const either = new AbortController();
  let giveUp: (reason: unknown) => void = () => {};
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reason => {
      either.abort(reason);
      reject(reason);
    };
  });
  const onAbort = () => giveUp(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const cancel = clock.schedule(
    () => giveUp(new CallTimeoutError(timeoutMs)),
    timeoutMs,
  );
  try {
    return await Promise.race([work(either.signal), givenUp]);
  } finally {
    cancel();
    signal.removeEventListener('abort', onAbort);
  }
}
