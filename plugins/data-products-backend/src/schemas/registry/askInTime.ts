// SPDX-License-Identifier: Apache-2.0

import { ServiceUnavailableError } from '@backstage/errors';
import { Clock } from '@data-mesh/confluent-client';

/**
 * Runs `work` with a signal that aborts after the time. A person waits for it, so retries and queues must end some time.
 *
 * @throws ServiceUnavailableError when the time is over and `work` rejects with the signal's reason.
 */
export async function askInTime<T>(
  limit: { clock: Clock; limitMs: number },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { clock, limitMs } = limit;
  const controller = new AbortController();
  const cancel = clock.schedule(() => {
    const seconds = Math.round(limitMs / 1000);
    controller.abort(
      new ServiceUnavailableError(
        `The Schema Registry gave no whole answer within ${seconds} seconds. Trying again may help.`,
      ),
    );
  }, limitMs);
  try {
    return await work(controller.signal);
  } finally {
    cancel();
  }
}
