// SPDX-License-Identifier: Apache-2.0
import { Admin } from 'kafkajs';
import { Clock } from '../http/clock';
import { KafkaCallError } from './KafkaCallError';
import { OpenAdmin } from './openAdmin';
import { SharedConnection } from './SharedConnection';
import { toKafkaCallError } from './toKafkaCallError';
import { KafkaCallOptions } from './types';

/** Runs one call over the shared connection. */
export type Ask = <T>(
  operation: string,
  run: (admin: Admin) => Promise<T>,
  options?: KafkaCallOptions,
) => Promise<T>;

/**
 * Makes calls keep their time, say why they fail, and leave no connection behind that is of no use to the next one. A call
 * that fails rejects with a `KafkaCallError`.
 */
export function createAsk(options: {
  shared: SharedConnection<OpenAdmin>;
  clock: Clock;
  /** For a whole call. */
  callTimeoutMs: number;
}): Ask {
  const { shared, clock, callTimeoutMs } = options;

  /** Rejects in time, whatever kafkajs still waits for. */
  function within<T>(
    operation: string,
    signal: AbortSignal | undefined,
    run: () => Promise<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      const onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      const cancel = clock.schedule(
        () => reject(new KafkaCallError({ operation, failure: 'timeout' })),
        callTimeoutMs,
      );
      run()
        .then(resolve, reject)
        .finally(() => {
          cancel();
          signal?.removeEventListener('abort', onAbort);
        });
    });
  }

  return async function ask<T>(
    operation: string,
    run: (admin: Admin) => Promise<T>,
    { signal }: KafkaCallOptions = {},
  ): Promise<T> {
    const attempt = async () => {
      try {
        return await within(operation, signal, () =>
          shared.use(({ admin }) => run(admin)),
        );
      } catch (error) {
        signal?.throwIfAborted();
        throw toKafkaCallError(operation, error);
      }
    };
    const wasOpen = shared.isOpen;
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof KafkaCallError)) throw error;
      if (leavesConnectionUsable(error)) throw error;
      shared.retire();
      // kafkajs asks for every topic it was ever asked for, so one that is gone spoils the answers for others.
      if (error.failure !== 'notFound' || !wasOpen) throw error;
      return await attempt();
    }
  };
}

/** Refusals of what was asked say nothing against the connection. */
function leavesConnectionUsable({ failure }: KafkaCallError): boolean {
  return failure === 'forbidden' || failure === 'protocol';
}
