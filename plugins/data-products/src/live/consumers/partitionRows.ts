// SPDX-License-Identifier: Apache-2.0
import type {
  ConsumerGroupDetails,
  GroupPartition,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A partition with who reads it for the group. */
export interface PartitionRow extends GroupPartition {
  reader:
    | { status: 'member'; clientId: string }
    /** No member has it, so it is not read. */
    | { status: 'nobody' }
    /** The members cannot be seen. */
    | { status: 'unknown' };
}

/** The partitions of a group, furthest behind first, then by topic and number; none when they are not known. */
export function partitionRows(
  details: Pick<ConsumerGroupDetails, 'partitions' | 'members'>,
): PartitionRow[] {
  const { partitions, members } = details;
  if (partitions.status === 'unknown') return [];
  return partitions.value
    .map(partition => ({ ...partition, reader: readerOf(partition, members) }))
    .sort(
      (a, b) =>
        (b.lagMessages ?? -1) - (a.lagMessages ?? -1) ||
        a.topic.localeCompare(b.topic, 'en') ||
        a.partition - b.partition,
    );
}

function readerOf(
  { topic, partition }: GroupPartition,
  members: ConsumerGroupDetails['members'],
): PartitionRow['reader'] {
  if (members.status === 'unknown') return { status: 'unknown' };
  const member = members.value.find(({ partitions }) =>
    partitions.some(
      assigned => assigned.topic === topic && assigned.partition === partition,
    ),
  );
  return member
    ? { status: 'member', clientId: member.clientId }
    : { status: 'nobody' };
}
