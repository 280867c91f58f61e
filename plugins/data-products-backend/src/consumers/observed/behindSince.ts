// SPDX-License-Identifier: Apache-2.0

import { LagSample } from '../index/types';

/**
 * Since when every sample was beyond a limit; `undefined` when the newest was not, and when nobody knows of the newest.
 *
 * @param samples - Of one group in one topic, oldest first.
 */
export function behindSince(
  samples: readonly LagSample[],
  limitSeconds: number,
): string | undefined {
  const newestWithin = samples.findLastIndex(
    ({ lagSeconds }) => lagSeconds === undefined || lagSeconds <= limitSeconds,
  );
  return samples[newestWithin + 1]?.at;
}
