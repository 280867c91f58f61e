// SPDX-License-Identifier: Apache-2.0
import type { PortHealth } from '@data-mesh/backstage-plugin-data-products-common';

/** A topic with dead letters, and the one that they were meant for. */
export interface DeadLetterPair {
  clusterId: string | undefined;
  topic: string;
  deadLetterTopic: string;
}

/** Every topic that is known to hold dead letters, in the order of the ports. */
export function deadLetterPairs(
  ports: readonly PortHealth[],
): DeadLetterPair[] {
  return ports.flatMap(({ topic, clusterId, deadLetters }) =>
    deadLetters.status === 'known'
      ? deadLetters.value
          .filter(({ records }) => records > 0)
          .map(each => ({ clusterId, topic, deadLetterTopic: each.topic }))
      : [],
  );
}
