// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../http/clock';
import { TokenLane } from '../http/tokenLane';
import { CallTime, createCallTime } from './callTime';
import { KafkaCallError, KafkaFailure } from './KafkaCallError';
import { OpenConnection } from './openConnection';
import { SharedConnection } from './SharedConnection';
import { toKafkaCallError } from './toKafkaCallError';
import { KafkaCallOptions } from './types';
import { SendRequest, Speaks } from './wire/KafkaRequest';

/** What a call works with. */
export interface Asking {
  /** Within the budget; rejects with a `KafkaCallError`, and at once when the call is over. */
  send: SendRequest;
  speaks: Speaks;
  /** Aborted when the call is over, so that what still runs stops. */
  signal: AbortSignal;
}

export interface AskOptions<T> extends KafkaCallOptions {
  /** What is known already when the time is up; `undefined` makes the call fail. */
  whenTimeIsUp?: () => T | undefined;
}

/** Runs one call over the shared connection. */
export type Ask = <T>(
  operation: string,
  run: (asking: Asking) => Promise<T>,
  options?: AskOptions<T>,
) => Promise<T>;

/**
 * Makes calls keep their time and the budget, say why they fail, and leave no connection behind that is of no use to the
 * next one. A call that fails rejects with a `KafkaCallError`.
 */
export function createAsk(options: {
  shared: SharedConnection<OpenConnection>;
  clock: Clock;
  budget: TokenLane;
  /** For the cluster to answer a whole call; waiting for the budget does not count. */
  callTimeoutMs: number;
}): Ask {
  const { shared, clock, budget, callTimeoutMs } = options;

  /** Settles in time, whatever kafkajs still waits for. */
  function within<T>(
    operation: string,
    { signal, priority, whenTimeIsUp }: AskOptions<T>,
    run: (signal: AbortSignal, time: CallTime) => Promise<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      const over = new AbortController();
      const onAbort = () => settle(() => reject(signal?.reason));
      const time = createCallTime({
        clock,
        answerMs: callTimeoutMs,
        // Nobody waits in front of a page for what the background asks.
        turnsMs: priority === 'background' ? undefined : callTimeoutMs,
        onUp: failure =>
          settle(() => {
            const known = whenTimeIsUp?.();
            if (known !== undefined) resolve(known);
            else reject(new KafkaCallError({ operation, failure }));
          }),
      });
      function settle(how: () => void) {
        time.stop();
        signal?.removeEventListener('abort', onAbort);
        how();
        over.abort();
      }
      signal?.addEventListener('abort', onAbort, { once: true });
      run(over.signal, time).then(
        value => settle(() => resolve(value)),
        error => settle(() => reject(error)),
      );
    });
  }

  return async function ask<T>(
    operation: string,
    run: (asking: Asking) => Promise<T>,
    callOptions: AskOptions<T> = {},
  ): Promise<T> {
    const { priority = 'interactive' } = callOptions;
    try {
      return await within(operation, callOptions, (signal, time) =>
        shared.use(connection => {
          const send: SendRequest = async (request, broker) => {
            await time.waitFor(budget.acquire(priority, signal));
            try {
              return await time.await(connection.send(request, broker));
            } catch (error) {
              throw toKafkaCallError(operation, error);
            }
          };
          return run({ send, speaks: connection.speaks, signal });
        }),
      );
    } catch (error) {
      callOptions.signal?.throwIfAborted();
      const failed = toKafkaCallError(operation, error);
      if (!LEAVES_CONNECTION_USABLE.has(failed.failure)) shared.retire();
      throw failed;
    }
  };
}

/** Refusals of what was asked say nothing against the connection, and no more does what was never sent. */
const LEAVES_CONNECTION_USABLE = new Set<KafkaFailure>([
  'forbidden',
  'notFound',
  'protocol',
  'busy',
]);
