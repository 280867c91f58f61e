// SPDX-License-Identifier: Apache-2.0

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
