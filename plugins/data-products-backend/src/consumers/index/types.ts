// SPDX-License-Identifier: Apache-2.0

import {
  ConsumerGroupState,
  ConsumerIndexState,
  LiveSource,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What a look at one consumer group told. */
export interface GroupReading {
  groupId: string;
  /** Absent when this source does not tell, or was not asked. */
  state?: ConsumerGroupState;
  /** Absent when nobody can tell. */
  memberCount?: number;
  /** Every topic that it reads, each once. */
  topics: TopicReading[];
  /** ISO 8601: what it is about, not when it was asked. */
  observedAt: string;
}

export interface TopicReading {
  topic: string;
  /** Absent when it was not measured: only topics of products are. */
  lagMessages?: number;
  /** Age of the oldest record that the group has not read, 0 when there is none; absent when it was not measured. */
  lagSeconds?: number;
  /** Digits: where it stands, all partitions together; absent when it was not measured, or the source does not tell. */
  committedOffset?: string;
  /** Whether members of the group read the topic; absent when nobody can tell. */
  hasMembers?: boolean;
}

/** A group as the index knows it. */
export interface KnownGroup {
  groupId: string;
  /** ISO 8601 */
  observedAt: string;
  isGone: boolean;
}

/** A group that reads a topic, or did. */
export interface StoredReader {
  clusterId: string;
  groupId: string;
  topic: string;
  source: LiveSource;
  state?: ConsumerGroupState;
  /** As of `GroupReading`. */
  memberCount?: number;
  /** When the group was last looked at. ISO 8601. */
  observedAt: string;
  /** Absent as long as no lag was measured. */
  lag?: LagSample;
  /**
   * When the group was last seen to read: it had members that read the topic, or it has committed anew. ISO 8601; absent when
   * it never was since it is known.
   */
  activeAt?: string;
  /** When it was first seen not to read the topic any more, or not to be there; absent while it does. ISO 8601. */
  goneAt?: string;
  /** When the group itself was first missing; absent while it is there. ISO 8601. */
  groupGoneAt?: string;
}

export interface LagSample {
  /** ISO 8601 */
  at: string;
  lagMessages: number;
  lagSeconds?: number;
}

/** What was seen of some groups. */
export interface SeenGroups {
  source: LiveSource;
  readings: readonly GroupReading[];
  /** Everything that groups had committed was known before, so that what is new was committed since. */
  isNewCommitted: boolean;
}

/** What is kept of the consumer groups of all clusters. */
export interface ConsumerIndexStore {
  /** How each index is, by cluster; clusters that were never looked at are left out. */
  states(
    clusterIds: readonly string[],
  ): Promise<ReadonlyMap<string, ConsumerIndexState>>;
  saveState(state: ConsumerIndexState): Promise<void>;
  /** Every group of a cluster that is kept, also those that are gone. */
  groups(clusterId: string): Promise<KnownGroup[]>;
  /** Writes what was seen of some groups, in one transaction; of what is as before, only that it was seen. */
  record(clusterId: string, seen: SeenGroups): Promise<void>;
  /** Marks groups that are not there any more; what was last seen of them stays. @param at - ISO 8601. */
  markGone(
    clusterId: string,
    groupIds: readonly string[],
    at: string,
  ): Promise<void>;
  /** Forgets what has been gone since before `goneBefore`, and samples before `samplesBefore`. ISO 8601. */
  expire(limits: { goneBefore: string; samplesBefore: string }): Promise<void>;
  /** By group, then by topic. */
  readers(
    clusterId: string,
    topics: readonly string[],
  ): Promise<StoredReader[]>;
  /** Of some groups in some topics, oldest first. */
  samples(
    clusterId: string,
    of: { groupIds: readonly string[]; topics: readonly string[] },
    since: string,
  ): Promise<(LagSample & { groupId: string; topic: string })[]>;
}
