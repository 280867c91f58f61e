// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from '../http/ConfluentApiError';

const MOST_TRIES = 120;

/** Asks again until what was written shows; what is not found does not show yet. Gives what it saw last. */
export async function eventually<T>(
  { pause }: { pause(): Promise<void> },
  ask: () => Promise<T>,
  isEnough: (answer: T) => boolean,
): Promise<T | undefined> {
  let answer = await foundBy(ask);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (answer !== undefined && isEnough(answer)) return answer;
    await pause();
    answer = await foundBy(ask);
  }
  return answer;
}

async function foundBy<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ConfluentApiError && error.isNotFound) {
      return undefined;
    }
    throw error;
  }
}

/** Takes back what tests have made, latest first. What is gone already is no failure; any other is told at the end. */
export function createTakingBack() {
  const undo: (() => Promise<unknown>)[] = [];
  return {
    later: (step: () => Promise<unknown>) => void undo.push(step),
    async now() {
      const failures: unknown[] = [];
      for (const step of undo.splice(0).reverse()) {
        await foundBy(step).catch(failure => failures.push(failure));
      }
      if (failures.length > 0) {
        throw new AggregateError(failures, 'Not everything was taken back');
      }
    },
  };
}
