// SPDX-License-Identifier: Apache-2.0

import { JudgedHour } from '../freshness/byHour';
import { ClusterTopic, RateSample, TopicState, WatchedTopic } from '../types';

/** A topic with what is kept of it. */
export interface StoredTopic extends WatchedTopic {
  id: number;
  /** When it was last tried to measure it, whether or not that failed; absent before the first time. ISO 8601. */
  attemptedAt?: string;
}

/** What is kept of an hour. */
export interface StoredHour extends JudgedHour {
  /** Empty when they are too old to be shown one by one. */
  rates: RateSample[];
}

/** Sums over 24 hours. */
export interface StoredDay {
  keptMs: number;
  brokenMs: number;
  records: number;
  /** How long samples of rates took together. */
  ratesMs: number;
}

/** What a look at a topic adds to what is kept of it. */
export interface TopicSample {
  id: number;
  /** What the look started from; when another one came first, this one is left out. */
  previousAttemptAt: string | undefined;
  /** ISO 8601 */
  attemptedAt: string;
  state: TopicState;
  /** To add to what is kept of these hours. */
  hours: StoredHour[];
}

/** What was measured of topics; several back ends may write. */
export interface SampleStore {
  /** What is kept of these topics of a cluster, in no order; from now on something of each of them. */
  watch(clusterId: string, topics: readonly string[]): Promise<StoredTopic[]>;
  /** Answers how many were not left out. */
  record(samples: readonly TopicSample[]): Promise<number>;
  /** In the order of the topics; `undefined` for those of which nothing is kept. */
  topics(topics: readonly ClusterTopic[]): Promise<(StoredTopic | undefined)[]>;
  /** From an hour on, by id of the topic; the oldest first. */
  hours(
    topicIds: readonly number[],
    fromHour: number,
  ): Promise<ReadonlyMap<number, StoredHour[]>>;
  /**
   * Sums of the hours up to, and without, `beforeHour`, by id of the topic: the last 24 hours first, then the 24 before them, as
   * many times as asked. Topics of which nothing is kept are left out.
   */
  days(
    topicIds: readonly number[],
    wanted: { beforeHour: number; count: number },
  ): Promise<ReadonlyMap<number, StoredDay[]>>;
  /** Of any topic. ISO 8601. */
  lastAttemptAt(): Promise<string | undefined>;
  /** Forgets hours, the single rates of hours, and topics that nobody has tried to measure since. */
  prune(limits: {
    hoursBefore: number;
    ratesBefore: number;
    /** ISO 8601 */
    attemptsBefore: string;
  }): Promise<void>;
}
