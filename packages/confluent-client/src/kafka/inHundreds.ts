// SPDX-License-Identifier: Apache-2.0
import { Ask, Asking } from './createAsk';
import { KafkaCallOptions } from './types';

/** Topics of one request. */
const AT_A_TIME = 100;

/** What is told of many, some at a time, one after the other. */
export async function* inHundreds<T, R>(
  all: readonly T[],
  tell: (part: readonly T[]) => Promise<readonly R[]>,
): AsyncGenerator<R, void, undefined> {
  for (let at = 0; at < all.length; at += AT_A_TIME) {
    yield* await tell(all.slice(at, at + AT_A_TIME));
  }
}

/** Asks about many topics, a hundred in each call. */
export function askInHundreds<T, R>(
  ask: Ask,
  operation: string,
  of: { topics: readonly T[]; call: KafkaCallOptions | undefined },
  read: (
    operation: string,
    part: readonly T[],
    asking: Asking,
  ) => Promise<readonly R[]>,
): AsyncGenerator<R, void, undefined> {
  return inHundreds(of.topics, part =>
    ask(operation, asking => read(operation, part, asking), of.call),
  );
}
