// SPDX-License-Identifier: Apache-2.0
import { PartitionFailure } from '../recordTypes';
import { TopicSource } from './TopicSource';

/** What a partition holds for those who read what is committed: from `earliest` up to, and without, `end`. */
export interface PartitionRange {
  partition: number;
  earliest: bigint;
  end: bigint;
}

/** Of each partition that can tell both, in their order. */
export async function partitionRanges(
  source: TopicSource,
): Promise<{ ranges: PartitionRange[]; failures: PartitionFailure[] }> {
  const [starts, ends] = await Promise.all([
    source.offsets('start'),
    source.offsets('end'),
  ]);
  const failures = new Map(
    [...starts.failures, ...ends.failures].map(each => [each.partition, each]),
  );
  const ranges = source.partitions.flatMap(partition => {
    const earliest = starts.found.get(partition);
    const end = ends.found.get(partition);
    return earliest === undefined || end === undefined
      ? []
      : [{ partition, earliest, end }];
  });
  return { ranges, failures: [...failures.values()] };
}
