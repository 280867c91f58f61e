// SPDX-License-Identifier: Apache-2.0
import type { KafkaGroupView } from '@data-mesh/confluent-simulator';

/** What a partition holds when a group begins to be there. */
export interface PartitionState {
  partition: number;
  /** Offset of the next record. */
  end: number;
  /** Offset of the first record since the group began to fall behind or stopped; `end` when there is none. */
  endThen: number;
}

/** How far a group has read a topic when the demo begins: up to the end, half of what came since, or nothing of it. */
export function startOffsets(
  behaviour: KafkaGroupView['behaviour'],
  partitions: readonly PartitionState[],
): { partition: number; offset: string }[] {
  return partitions.map(({ partition, end, endThen }) => ({
    partition,
    offset: String(readUntil(behaviour, end, endThen)),
  }));
}

function readUntil(
  behaviour: KafkaGroupView['behaviour'],
  end: number,
  endThen: number,
): number {
  switch (behaviour) {
    case 'keepsUp':
      return end;
    case 'slow':
      return endThen + Math.floor((end - endThen) / 2);
    case 'stopped':
      return endThen;
    default:
      return behaviour satisfies never;
  }
}
