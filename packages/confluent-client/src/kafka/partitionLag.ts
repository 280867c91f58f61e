// SPDX-License-Identifier: Apache-2.0
import { CommittedOffset, PartitionLag, PartitionOffsets } from './types';

/** Holds where a group is against where a topic ends; for each partition of the topic, in their order. */
export function partitionLag(
  topic: string,
  offsets: readonly PartitionOffsets[],
  committed: readonly CommittedOffset[],
): PartitionLag[] {
  const committedByPartition = new Map(
    committed
      .filter(position => position.topic === topic)
      .map(({ partition, offset }) => [partition, offset]),
  );
  return offsets.map(({ partition, logEndOffset }) => {
    const committedOffset = committedByPartition.get(partition);
    return {
      topic,
      partition,
      committedOffset,
      logEndOffset,
      lagMessages:
        committedOffset === undefined
          ? undefined
          : distance(committedOffset, logEndOffset),
    };
  });
}

/** A group may be past the end as it was read: it commits meanwhile, or the topic was made anew. */
function distance(from: bigint, to: bigint): number {
  return to > from ? Number(to - from) : 0;
}
