// SPDX-License-Identifier: Apache-2.0

import { CallOptions } from '../http/types';

/** A topic as Kafka's REST API tells of it. */
export interface KafkaRestTopic {
  name: string;
  isInternal: boolean;
  partitions: number;
  replicationFactor: number;
}

export interface KafkaTopicToCreate {
  name: string;
  /** Default: the cluster's. */
  partitions?: number;
  configs: { name: string; value: string }[];
}

/** Topics of one Kafka cluster over its REST API, version 3. Every method throws `ConfluentApiError` when a call fails. */
export interface KafkaRestClient {
  /** All topics that the key may see, in the order of their names. */
  topics(options?: CallOptions): Promise<KafkaRestTopic[]>;
  /** `undefined` when there is none. */
  topic(
    name: string,
    options?: CallOptions,
  ): Promise<KafkaRestTopic | undefined>;
  /** Settings that the topic has of its own, by name, sorted. */
  topicConfigs(
    name: string,
    options?: CallOptions,
  ): Promise<{ name: string; value: string }[]>;
  /** Every setting by which the topic is kept, its own or not, by name, sorted; without what Kafka keeps to itself. */
  effectiveConfigs(
    name: string,
    options?: CallOptions,
  ): Promise<{ name: string; value: string }[]>;
  /**
   * With `isValidateOnly` nothing is created, and an error says what would be wrong.
   * @throws ConfluentApiError also when there is a topic of the name; the code is that of other invalid requests, so look
   */
  createTopic(
    topic: KafkaTopicToCreate,
    options?: CallOptions & { isValidateOnly?: boolean },
  ): Promise<void>;
  /** Records included. */
  deleteTopic(name: string, options?: CallOptions): Promise<void>;
}
