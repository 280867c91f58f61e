// SPDX-License-Identifier: Apache-2.0
const SECOND_MS = 1_000;

/** What a counter said at some moment of a while. */
export interface Look {
  /** In milliseconds. */
  from: number;
  to: number;
  /** Since the counter began. */
  calls: number;
}

/**
 * The most calls that certainly came within one second: those between two looks that are, from the beginning of the first to
 * the end of the second, no further apart. So a burst at the edge of a second is seen, and nothing longer is taken for one.
 *
 * @param looks - In the order of time.
 */
export function busiestSecond(looks: readonly Look[]): number {
  let most = 0;
  let first = 0;
  for (const last of looks) {
    let earlier = looks[first];
    while (earlier && last.to - earlier.from > SECOND_MS) {
      first += 1;
      earlier = looks[first];
    }
    if (earlier) most = Math.max(most, last.calls - earlier.calls);
  }
  return most;
}
