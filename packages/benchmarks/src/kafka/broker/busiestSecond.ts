// SPDX-License-Identifier: Apache-2.0

/**
 * How many of these instants lie within one second, at most; wherever the second begins.
 *
 * @param times - Epoch milliseconds, in order.
 */
export function busiestSecond(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  times.forEach((time, index) => {
    while ((times[first] ?? time) <= time - 1000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
