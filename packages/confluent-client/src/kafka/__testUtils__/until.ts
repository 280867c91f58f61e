// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import type { KafkaCallError } from '../KafkaCallError';

/** Asks until the answer is as it is to be. @throws Error when it never is. */
export async function until<T>(
  ask: () => Promise<T>,
  isSo: (answer: T) => boolean,
): Promise<T> {
  for (let looks = 1; looks <= 100; looks += 1) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await delay(100);
  }
  throw new Error('The answer is never as it is to be');
}

/** Waits until a call is refused because there is no such topic: brokers hear of a deletion one after the other. */
export async function untilNotFound(call: () => Promise<unknown>) {
  const failureOf = () =>
    call().then(
      () => undefined,
      (error: KafkaCallError) => error.failure,
    );
  await until(failureOf, failure => failure === 'notFound');
}
