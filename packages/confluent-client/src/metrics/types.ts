// SPDX-License-Identifier: Apache-2.0
import { CallOptions } from '../http/types';

/** A stretch of time that figures are asked for. */
export interface MetricsInterval {
  from: Date;
  to: Date;
}

export interface TopicRate {
  topic: string;
  /** Oldest first; `at` is the beginning of a stretch of `stretchSeconds`. Stretches without a figure are left out. */
  points: { at: Date; records: number }[];
}

export interface TopicGroupLag {
  topic: string;
  groupId: string;
  /** The newest figure there is, of all partitions. */
  lagMessages: number;
  /** What it is about. */
  at: Date;
}

/**
 * Reads Confluent's Metrics API, which tells some minutes late: of the last `METRICS_DELAY_SECONDS` nothing is asked, because
 * figures of them may still grow. Figures of many topics come with few requests. Throws `ConfluentApiError`, and
 * `IncompleteReadError` when the pages of an answer do not end.
 */
export interface MetricsClient {
  /** Records that producers wrote, by topic, in the whole stretches that the interval touches. Sorted by topic. */
  receivedRecords(
    request: {
      /** `lkc-…` */
      clusterId: string;
      interval: MetricsInterval;
      stretchSeconds: 60 | 300 | 900 | 3600;
    },
    options?: CallOptions,
  ): Promise<TopicRate[]>;
  /** Of every consumer group, in every topic that it reads. Sorted by topic, then by group. */
  consumerLag(
    request: { clusterId: string; interval: MetricsInterval },
    options?: CallOptions,
  ): Promise<TopicGroupLag[]>;
}
