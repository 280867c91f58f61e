// SPDX-License-Identifier: Apache-2.0

import {
  KafkaCallError,
  KafkaCallOptions,
  KafkaFailure,
  TopicPositions,
} from '@data-mesh/confluent-client';
import { GroupClient } from '../index/createKafkaGroupSource';

export const CLUSTER = 'lkc-3x9wz1';

/** Where a group stands, by topic: one position for each partition. */
type Positions = Record<string, bigint[]>;

/** The consumer groups of a cluster whose topics have a thousand records in each of two partitions, one a second. */
export class FakeGroups implements GroupClient {
  readonly positions = new Map<string, Positions>();
  /** Topics that a member of a group reads; a group without them has no members. */
  readonly assigned = new Map<string, string[]>();
  /** Groups that the cluster does not tell of. */
  readonly refused = new Map<string, KafkaFailure>();
  /** When there is one, nothing is told. */
  failure?: KafkaFailure;
  /** Everything that was asked, in order. */
  readonly asked: string[] = [];
  /** Called before each group is told. */
  beforeGroup?: (groupId: string) => void;

  constructor(readonly now: () => number) {}

  async groups() {
    this.#ask('groups');
    return [...this.positions.keys()].sort();
  }

  async *groupsCommitted(
    groupIds: readonly string[],
    options?: KafkaCallOptions,
  ) {
    for (const groupId of groupIds) {
      this.beforeGroup?.(groupId);
      options?.signal?.throwIfAborted();
      this.#ask(`committed ${groupId}`);
      const failure = this.refused.get(groupId);
      yield failure
        ? { groupId, failure }
        : {
            groupId,
            committed: Object.entries(
              this.positions.get(groupId) ?? {},
            ).flatMap(([topic, offsets]) =>
              offsets.map((offset, partition) => ({
                topic,
                partition,
                offset,
              })),
            ),
          };
    }
  }

  async *groupStates(groupIds: readonly string[]) {
    this.#ask(`states ${groupIds.join(' ')}`);
    for (const groupId of groupIds) {
      const topics = this.assigned.get(groupId);
      yield {
        groupId,
        state: 'stable' as const,
        members: topics
          ? [
              {
                memberId: groupId,
                clientId: groupId,
                clientHost: '/10.0.0.7',
                assignment: new Map(topics.map(topic => [topic, [0, 1]])),
              },
            ]
          : [],
      };
    }
  }

  async *offsetsOfMany(topics: readonly string[]) {
    this.#ask(`offsets ${topics.join(' ')}`);
    for (const topic of topics) {
      yield topic.startsWith('lost')
        ? { topic, failure: 'unavailable' as const }
        : {
            topic,
            offsets: [0, 1].map(partition => ({
              partition,
              earliest: 0n,
              logEndOffset: 1_000n,
            })),
          };
    }
  }

  async *recordTimesOfMany(topics: readonly TopicPositions[]) {
    this.#ask(`times ${topics.map(({ topic }) => topic).join(' ')}`);
    for (const { topic, positions } of topics) {
      yield {
        topic,
        times: positions.map(({ partition, offset }) => ({
          partition,
          at: new Date(this.now() - Number(1_000n - offset) * 1_000),
        })),
      };
    }
  }

  #ask(what: string): void {
    this.asked.push(what);
    if (!this.failure) return;
    throw new KafkaCallError({ operation: 'kafka', failure: this.failure });
  }
}
