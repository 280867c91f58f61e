// SPDX-License-Identifier: Apache-2.0
import { mix, seedOf } from '../../ksqldb/records/generate/hash';

const RATE_SALT = 66_666;

/** Records a second of a topic of which nothing is known but its name: mostly few, sometimes many. */
export function usualRate(topic: string, isCompacted: boolean): number {
  const [least, most] = isCompacted ? [0.02, 0.5] : [0.05, 8];
  const chance = mix(seedOf(topic), 0, RATE_SALT) / 2 ** 32;
  return least * (most / least) ** chance;
}
