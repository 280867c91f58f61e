// SPDX-License-Identifier: Apache-2.0

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
 * Reads Confluent's Metrics API, which tells some minutes late. Figures of many topics come with few requests. Throws
 * `ConfluentApiError`.
 */
export interface MetricsClient {
  /** Records that producers wrote, by topic. */
  receivedRecords(
    request: {
      /** `lkc-…` */
      clusterId: string;
      interval: MetricsInterval;
      stretchSeconds: 60 | 300 | 900 | 3600;
    },
    options?: { signal?: AbortSignal },
  ): Promise<TopicRate[]>;
  /** Of every consumer group, in every topic that it reads. */
  consumerLag(
    request: { clusterId: string; interval: MetricsInterval },
    options?: { signal?: AbortSignal },
  ): Promise<TopicGroupLag[]>;
}
