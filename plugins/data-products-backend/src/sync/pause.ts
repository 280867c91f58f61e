// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';

/** Waits. Ends early, and does not reject, when the back end stops. */
export function pause(
  delayMs: number,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<void> {
  return new Promise(resolve => {
    const cancel = clock.schedule(end, delayMs);
    signal.addEventListener('abort', end);
    function end() {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
