// SPDX-License-Identifier: Apache-2.0
import { PartitionTime } from './recordTypes';
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

/**
 * How long the first unread record of a partition has been waiting; 0 when nothing is unread, `undefined` when that is not
 * known.
 *
 * @param firstUnread - Its time; not needed when nothing is unread.
 */
export function lagSeconds(
  { lagMessages }: PartitionLag,
  firstUnread: PartitionTime | undefined,
  now: Date,
): number | undefined {
  if (lagMessages === undefined) return undefined;
  if (lagMessages === 0) return 0;
  if (!firstUnread || firstUnread.failure) return undefined;
  // Markers of transactions count as messages, and are nothing to read.
  if (firstUnread.at === undefined) return 0;
  return Math.max(0, (now.getTime() - firstUnread.at.getTime()) / 1000);
}
