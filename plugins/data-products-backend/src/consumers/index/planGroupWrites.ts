// SPDX-License-Identifier: Apache-2.0

import { groupedBy } from '../groupedBy';
import { GroupRow, KnownReadRow, LagRow, ReadRow } from './rows';
import { SeenGroups, TopicReading } from './types';

/** Rows to write, each table's in the order of the readings. */
export interface GroupWrites {
  groups: GroupRow[];
  /** New, back again, or measured. */
  reads: ReadRow[];
  /** Of topics that their groups do not read any more; only that they are gone counts. */
  ended: ReadRow[];
  lags: LagRow[];
}

/**
 * What is to be written after some groups were looked at: of what a group reads, only what has changed or was measured.
 *
 * @param seen.known - What is stored of these groups.
 */
export function planGroupWrites(
  clusterId: string,
  seen: SeenGroups & { known: readonly KnownReadRow[] },
): GroupWrites {
  const knownByGroup = groupedBy(seen.known, row => row.group_id);
  const writes: GroupWrites = { groups: [], reads: [], ended: [], lags: [] };
  for (const reading of seen.readings) {
    const { groupId, state, memberCount, topics, observedAt } = reading;
    writes.groups.push({
      cluster_id: clusterId,
      group_id: groupId,
      source: seen.source,
      state: state ?? null,
      member_count: memberCount ?? null,
      observed_at: observedAt,
      gone_at: null,
    });
    const known = knownByGroup.get(groupId) ?? [];
    const reads = new Set(topics.map(({ topic }) => topic));
    const knownByTopic = new Map(known.map(row => [row.topic, row]));
    for (const ofTopic of topics) {
      const { topic, lagMessages, lagSeconds, committedOffset } = ofTopic;
      const before = knownByTopic.get(topic);
      const isMeasured = lagMessages !== undefined;
      if (!isMeasured && before?.gone_at === null) continue;
      const row = { cluster_id: clusterId, topic, group_id: groupId };
      const lag = {
        lag_messages: lagMessages ?? null,
        lag_seconds: lagSeconds ?? null,
      };
      writes.reads.push({
        ...row,
        ...lag,
        measured_at: isMeasured ? observedAt : null,
        gone_at: null,
        committed_offset: committedOffset ?? before?.committed_offset ?? null,
        active_at: isActive(ofTopic, before, seen)
          ? observedAt
          : (before?.active_at ?? null),
      });
      if (isMeasured) {
        writes.lags.push({
          ...row,
          ...lag,
          lag_messages: lagMessages,
          at: observedAt,
        });
      }
    }
    for (const { topic, gone_at: goneAt } of known) {
      if (goneAt !== null || reads.has(topic)) continue;
      writes.ended.push({
        cluster_id: clusterId,
        topic,
        group_id: groupId,
        lag_messages: null,
        lag_seconds: null,
        measured_at: null,
        gone_at: observedAt,
        committed_offset: null,
        active_at: null,
      });
    }
  }
  return writes;
}

/** Whether a group was seen to read a topic since the look before: by its members, or because it stands elsewhere. */
function isActive(
  { hasMembers, committedOffset }: TopicReading,
  before: KnownReadRow | undefined,
  { isNewCommitted }: SeenGroups,
): boolean {
  if (hasMembers) return true;
  if (!before) return isNewCommitted;
  if (before.gone_at !== null) return true;
  return (
    committedOffset !== undefined &&
    before.committed_offset !== null &&
    committedOffset !== before.committed_offset
  );
}
