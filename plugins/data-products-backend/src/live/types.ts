// SPDX-License-Identifier: Apache-2.0

import {
  GroupLag,
  LiveSource,
  Measured,
  SettingsSource,
  TopicSettings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { JudgedHour } from './freshness/byHour';
import { FreshnessObservation } from './freshness/judgeFreshness';

/** A topic on a Kafka cluster. */
export interface ClusterTopic {
  /** `lkc-…` */
  clusterId: string;
  topic: string;
}

/** A figure that is known. */
export type Known<T> = Extract<Measured<T>, { status: 'known' }>;

/** A figure that is not known, and why. */
export type Unknown = Extract<Measured<never>, { status: 'unknown' }>;

/** Which consumer groups read topics, and how far they are behind: as the background saw it last, so no cluster is asked. */
export interface TopicGroups {
  /**
   * One answer for each topic, in their order. `known` and empty: the index of the cluster is there, and no group reads the
   * topic. Groups whose lag was not measured are left out.
   */
  lagsOf(topics: readonly ClusterTopic[]): Promise<Measured<GroupLag[]>[]>;
}

/** Which consumer groups have read topics over the last days: as the background saw it, so no cluster is asked. */
export interface TopicReaders {
  /**
   * One answer for each topic, in their order. `known` and empty: the index of the cluster is there, and no group reads or
   * read the topic.
   */
  readersOf(
    topics: readonly ClusterTopic[],
    limits: { lagSeconds?: number },
  ): Promise<Measured<TopicReader[]>[]>;
}

/** A group that reads a topic, or did within the days that are kept. */
export interface TopicReader {
  groupId: string;
  /**
   * When it was last seen to have members that read the topic, or to have committed anew. ISO 8601; absent when it never was
   * since it is known. Confluent's Metrics API tells of groups that have members, so there it is when it last told of the group.
   */
  activeAt?: string;
  /** How far behind in time it was when it was last measured; absent when that is not known, so that it may be behind or not. */
  lagSeconds?: number;
  /** Since when every sample was beyond the limit, at most 24 hours ago. ISO 8601; absent when the newest was not, or there is no limit. */
  behindSince?: string;
}

/** How long the groups of topics were no further behind than was promised, hour by hour: as the background saw it. */
export interface TopicLagHours {
  /**
   * One answer for each topic, in their order; oldest hour first. Hours in which nobody knows how far groups were behind in
   * time are left out, and so are those in which no group read.
   */
  hoursOf(
    topics: readonly ClusterTopic[],
    fromHour: number,
  ): Promise<JudgedHour[][]>;
}

/** A topic that holds what consumers could not process. */
export interface DeadLetterTopic {
  topic: string;
  records: number;
}

/** What a source tells of a topic. Each figure fails alone. */
export interface TopicFigures {
  lastRecordAt: Measured<string | null>;
  recordsPerSecond: Measured<number>;
  deadLetters: Measured<DeadLetterTopic[]>;
}

/** How many records were written in a stretch of time. Times are milliseconds since 1970. */
export interface RateSample {
  fromMs: number;
  toMs: number;
  records: number;
}

/** What one look at a topic told. */
export interface TopicReading {
  figures: TopicFigures;
  /** Of the newest record, since the last look; oldest first, empty when that is not known. */
  observations: FreshnessObservation[];
  /** Since the last look; oldest first. */
  rates: RateSample[];
  /** Where the topic ended, all partitions together, and when; absent where the source does not tell. */
  end?: TopicEnd;
}

export interface TopicEnd {
  /** Digits; of all partitions together. */
  offset: string;
  atMs: number;
}

/** What was seen of a topic so far. */
export interface TopicState {
  /** As they were last known, however long ago. */
  known: {
    lastRecordAt?: Known<string | null>;
    recordsPerSecond?: Known<number>;
    deadLetters?: Known<DeadLetterTopic[]>;
  };
  /** Of the last attempt, where it failed. */
  problems: {
    lastRecordAt?: Unknown;
    recordsPerSecond?: Unknown;
    deadLetters?: Unknown;
  };
  /** The newest one. */
  observation?: FreshnessObservation;
  end?: TopicEnd;
}

/** A topic as the last look left it. */
export interface WatchedTopic {
  topic: string;
  state: TopicState;
}

/** A way to learn how the topics of one cluster are doing. */
export interface LiveFactsSource {
  readonly source: LiveSource;
  readonly delaySeconds: number;
  /** Asks what can be asked of all topics at once. Throws what its client throws. */
  open(topics: readonly WatchedTopic[], signal: AbortSignal): Promise<LiveLook>;
}

/** One look at the topics of a cluster. */
export interface LiveLook {
  /** One answer for each topic, in their order. Throws what its client throws, when nothing can be told of any. */
  measure(
    topics: readonly WatchedTopic[],
    signal: AbortSignal,
  ): Promise<(TopicReading | Unknown)[]>;
}

/** A way to learn how the topics of one cluster are set up. */
export interface TopicSettingsSource {
  readonly source: SettingsSource;
  /** Topics that it is best asked about together. */
  readonly topicsAtATime: number;
  /** Asks what can be asked of all topics at once. Throws what its client throws. */
  open(signal: AbortSignal): Promise<{
    /** One answer for each topic, in their order. Throws what its client throws, when nothing can be told of any. */
    read(
      topics: readonly string[],
      signal: AbortSignal,
    ): Promise<(TopicSettings | Unknown)[]>;
  }>;
}
