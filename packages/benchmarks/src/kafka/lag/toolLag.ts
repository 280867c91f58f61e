// SPDX-License-Identifier: Apache-2.0

/** What Kafka's own tool says of a group in a partition. */
export interface ToolLag {
  groupId: string;
  topic: string;
  partition: number;
  /** As printed. */
  committedOffset: string;
  logEndOffset: string;
  lagMessages: string;
}

/** A line of `kafka-consumer-groups --describe`; those of members, which follow, do not matter here. */
const LINE =
  /^(?<groupId>\S+)\s+(?<topic>\S+)\s+(?<partition>\d+)\s+(?<committedOffset>\d+)\s+(?<logEndOffset>\d+)\s+(?<lagMessages>\d+)\s/;

/** Reads what `kafka-consumer-groups --describe` prints: a table for each group, and headings. */
export function parseToolLag(printed: string): ToolLag[] {
  return printed.split('\n').flatMap(line => {
    const found = LINE.exec(line)?.groups;
    if (!found) return [];
    const {
      groupId = '',
      topic = '',
      committedOffset = '',
      logEndOffset = '',
      lagMessages = '',
    } = found;
    return {
      groupId,
      topic,
      partition: Number(found.partition),
      committedOffset,
      logEndOffset,
      lagMessages,
    };
  });
}
