// SPDX-License-Identifier: Apache-2.0
import { Measured, ServiceObjectives } from './liveTypes';

/** What is known of a product as it runs, for those who judge it. Services only. */
export interface ProductLiveFacts {
  entityRef: string;
  /** ISO 8601: since when the portal knows the product; absent when nothing tells. */
  knownSince?: string;
  /** Absent when its tier promises nothing that can be measured. */
  objectives?: ServiceObjectives;
  /** What its business metadata promise of keeping records, as somebody wrote it, e.g. `7 days`; absent when that is nothing. */
  promisedRetention?: string;
  /** In the order of the product's output ports. */
  topics: TopicLiveFacts[];
}

/** How one topic of a product is doing, and how it is set up. */
export interface TopicLiveFacts {
  topic: string;
  clusterId?: string;
  /** ISO 8601; `null` when the topic holds no record. */
  lastRecordAt: Measured<string | null>;
  /** Of the promise of freshness, over the last 7 days; 0 both when there is none, or nothing was measured. */
  freshness: { keptSeconds: number; brokenSeconds: number };
  volume: Measured<TopicVolume>;
  /** Groups that read it, or did within the days that are kept. */
  readers: Measured<LiveReader[]>;
  settings: Measured<TopicSettings, SettingsSource>;
}

/** How many records were written in the last 24 whole hours. */
export interface TopicVolume {
  records: number;
  /** Absent as long as less than the week before them was measured. */
  usual?: {
    /** Of the 24 hours of each day of the week before. */
    median: number;
    /** The same 24 hours a week ago, because weekends differ. */
    aWeekAgo: number;
  };
}

/** A group that reads a topic, or did. */
export interface LiveReader {
  groupId: string;
  /** ISO 8601: when it was last seen to read; absent when it never was since it is known. */
  activeAt?: string;
  /** How far it was behind when that was last measured; absent when nobody knows, so that it may be behind or not. */
  lagSeconds?: number;
  /** ISO 8601: since when every sample was further behind than promised, at most 24 hours ago; absent when the newest was not. */
  behindSince?: string;
}

/** Who told the settings of a topic: the cluster over the Kafka protocol, or its REST API. */
export type SettingsSource = 'kafka' | 'kafkaRest';

/** How a topic is set up, whether by itself or by its cluster. What Kafka keeps to itself is absent. */
export interface TopicSettings {
  /** `-1` means for ever. */
  retentionMs?: number;
  /** Lower case, e.g. `['compact']`. */
  cleanupPolicy?: string[];
  minInSyncReplicas?: number;
  /** Of the partition with the fewest replicas. */
  replicationFactor?: number;
}

export interface ProductLiveFactsPage {
  items: ProductLiveFacts[];
  /** Where the next page begins; absent on the last. */
  next?: string;
}
