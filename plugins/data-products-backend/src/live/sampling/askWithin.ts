// SPDX-License-Identifier: Apache-2.0

import { withinTime } from '../../withinTime';
import { Unknown } from '../types';
import { unknown } from '../unknownFigure';

/** Failures of the cluster rather than of a topic. */
const OF_CLUSTER = new Set<Unknown['reason']>([
  'credentials',
  'unreachable',
  'timeout',
]);

const TOO_SLOW = unknown(
  'timeout',
  'The Kafka cluster did not answer in time. The portal tries again by itself.',
);

/** Whether asking for another topic would fail as well. */
export function isOfCluster({ reason }: Unknown): boolean {
  return OF_CLUSTER.has(reason);
}

/**
 * Asks a cluster, and tells why it did not answer when it did not.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function askWithin<T>(
  options: {
    timeoutMs: number;
    signal: AbortSignal;
    unknownBecause: (error: unknown) => Unknown;
  },
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T | Unknown> {
  const { timeoutMs, signal, unknownBecause } = options;
  signal.throwIfAborted();
  let isLate = false;
  try {
    return await withinTime(timeoutMs, timeout => {
      timeout.addEventListener('abort', () => {
        isLate = true;
      });
      return ask(AbortSignal.any([signal, timeout]));
    });
  } catch (error) {
    signal.throwIfAborted();
    return isLate ? TOO_SLOW : unknownBecause(error);
  }
}
