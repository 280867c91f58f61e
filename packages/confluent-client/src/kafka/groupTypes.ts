// SPDX-License-Identifier: Apache-2.0
import type { KafkaFailure } from './KafkaCallError';
import type { CommittedOffset, ConsumerGroup, KafkaCallOptions } from './types';

/** A consumer group of which the cluster does not tell. */
export interface UntoldGroup {
  groupId: string;
  failure: KafkaFailure;
  /** Kafka's name of the error, e.g. `GROUP_AUTHORIZATION_FAILED`. */
  type?: string;
}

/** What a group has committed, in all topics, sorted. */
export interface GroupCommits {
  groupId: string;
  committed: CommittedOffset[];
}

/**
 * Asks about many consumer groups. The answers come in any order, one for each group, as the client's budget lets the
 * requests through; the time of a call counts for each request. One group that the cluster does not tell of spoils nothing
 * for the others; when the cluster does not answer, the iteration throws `KafkaCallError`, and what came before it stands.
 * Leaving the loop ends the asking.
 */
export interface KafkaGroupReader {
  /** State and members; a hundred groups of one coordinator in each request. */
  groupStates(
    groupIds: readonly string[],
    options?: KafkaCallOptions,
  ): AsyncIterable<ConsumerGroup | UntoldGroup>;
  /** As many in each request; one only with brokers before Kafka 3.0. */
  groupsCommitted(
    groupIds: readonly string[],
    options?: KafkaCallOptions,
  ): AsyncIterable<GroupCommits | UntoldGroup>;
}
