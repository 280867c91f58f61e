// SPDX-License-Identifier: Apache-2.0
import type { CallPriority } from '../http/types';
import type { KafkaFailure } from './KafkaCallError';
import type { KafkaGroupReader } from './groupTypes';
import type { KafkaRecordReader } from './recordTypes';

/** How a Kafka cluster is reached, and how one proves to it who one is. */
export type KafkaSecurity =
  | { type: 'plaintext' }
  | {
      type: 'sasl';
      mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
      username: string;
      password: string;
      /** Certificate of an authority to trust instead of those that Node knows; PEM. */
      ca?: string;
    }
  | {
      type: 'certificate';
      /** PEM. */
      certificate: string;
      /** PEM. */
      key: string;
      /** As of `sasl`. */
      ca?: string;
    };

export interface KafkaCallOptions {
  /** Ends the waiting; the call rejects with the signal's reason. */
  signal?: AbortSignal;
  /** `interactive` goes before `background` in the client's budget. Default `interactive`. */
  priority?: CallPriority;
}

/** Where a partition of a topic is kept. Brokers are named by their numbers. */
export interface PartitionLayout {
  partition: number;
  /** `undefined` while there is none: nobody can read or write then. */
  leader: number | undefined;
  replicas: number[];
  /** Replicas that have everything. */
  inSyncReplicas: number[];
}

export interface TopicConfig {
  name: string;
  /** `undefined` when Kafka keeps it to itself. */
  value: string | undefined;
  /** Whether the topic has it of its own, and not from the cluster or from Kafka. */
  isOwn: boolean;
}

/** What a partition holds: offsets from `earliest` up to, and without, `logEndOffset`. */
export interface PartitionOffsets {
  partition: number;
  earliest: bigint;
  /** Records of open transactions, and what comes after them, are not counted. */
  logEndOffset: bigint;
}

/** A topic of which something is not known. */
export interface TopicFailure {
  topic: string;
  failure: KafkaFailure;
  /** Kafka's name of the error, e.g. `LEADER_NOT_AVAILABLE`. */
  type?: string;
}

/** What the partitions of a topic hold. */
export type TopicOffsets =
  { topic: string; offsets: PartitionOffsets[] } | TopicFailure;

/** Where the first record at or after a time lies, by partition; `undefined` where there is none. */
export type TopicOffsetsAt =
  | {
      topic: string;
      offsets: { partition: number; offset: bigint | undefined }[];
    }
  | TopicFailure;

/** How a topic is set up. */
export type TopicSetup =
  | {
      topic: string;
      /** By partition. */
      partitions: PartitionLayout[];
      /** Sorted by name. */
      configs: TopicConfig[];
    }
  | TopicFailure;

export interface ConsumerGroupMember {
  memberId: string;
  clientId: string;
  /** As the broker sees it, e.g. `/10.0.0.7`. */
  clientHost: string;
  /** Partitions it reads, by topic. */
  assignment: ReadonlyMap<string, readonly number[]>;
}

export type ConsumerGroupState =
  'stable' | 'rebalancing' | 'empty' | 'dead' | 'unknown';

export interface ConsumerGroup {
  groupId: string;
  state: ConsumerGroupState;
  /** `undefined`: nobody can know, because the group follows a protocol that this client does not speak. */
  members: ConsumerGroupMember[] | undefined;
}

export interface CommittedOffset {
  topic: string;
  partition: number;
  offset: bigint;
}

/** How far a group is behind in one partition. */
export interface PartitionLag {
  topic: string;
  partition: number;
  /** `undefined` when the group has committed nothing there, so that nobody knows where it would begin. */
  committedOffset: bigint | undefined;
  logEndOffset: bigint;
  /** `undefined` where `committedOffset` is; never negative. */
  lagMessages: number | undefined;
}

/** How far a group is behind, in time too. */
export interface TimedPartitionLag extends PartitionLag {
  /**
   * Age of the first record that the group has not read; 0 when it has read all of them, never negative. `undefined` when
   * the group has committed nothing there, and when the record could not be read.
   */
  lagSeconds: number | undefined;
}

/**
 * Reads one Kafka cluster over the Kafka protocol, and changes nothing there. All methods share one connection, which is
 * opened when it is needed and closed when it is not. They throw `KafkaCallError`.
 */
export interface KafkaClient extends KafkaRecordReader, KafkaGroupReader {
  /** Names of all topics that the key may see, sorted; internal ones among them. */
  topics(options?: KafkaCallOptions): Promise<string[]>;
  /**
   * How topics are set up, in their order: two requests for each hundred of them. A topic that is refused spoils nothing for the
   * others; when the cluster does not answer, the iteration throws.
   */
  setupOfMany(
    topics: readonly string[],
    options?: KafkaCallOptions,
  ): AsyncIterable<TopicSetup>;
  /** By partition. */
  offsets(
    topic: string,
    options?: KafkaCallOptions,
  ): Promise<PartitionOffsets[]>;
  /**
   * As `offsets`, of many topics, in their order: for each hundred of them one request, and two to each broker. A topic that
   * cannot tell of all its partitions spoils nothing for the others; when the cluster does not answer, the iteration throws.
   */
  offsetsOfMany(
    topics: readonly string[],
    options?: KafkaCallOptions,
  ): AsyncIterable<TopicOffsets>;
  /** Where a time lies in many topics; otherwise as `offsetsOfMany`, with one request to each broker. */
  offsetsAtOfMany(
    topics: readonly string[],
    time: Date,
    options?: KafkaCallOptions,
  ): AsyncIterable<TopicOffsetsAt>;
  /** Names of all consumer groups that the key may see, sorted. */
  groups(options?: KafkaCallOptions): Promise<string[]>;
  group(groupId: string, options?: KafkaCallOptions): Promise<ConsumerGroup>;
  /** Of all topics, or of one; only where there is one. */
  committedOffsets(
    groupId: string,
    options?: KafkaCallOptions & { topic?: string },
  ): Promise<CommittedOffset[]>;
  /** Of one topic, for each of its partitions. */
  lag(
    groupId: string,
    topic: string,
    options?: KafkaCallOptions,
  ): Promise<PartitionLag[]>;
  /** As `lag`, and for how long; reads one record of each partition that the group is behind in. */
  timedLag(
    groupId: string,
    topic: string,
    options?: KafkaCallOptions,
  ): Promise<TimedPartitionLag[]>;
  /** Closes the connection; the next call opens another one. */
  close(): Promise<void>;
}
