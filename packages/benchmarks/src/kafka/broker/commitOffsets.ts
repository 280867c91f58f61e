// SPDX-License-Identifier: Apache-2.0
import type { Kafka } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';

/** Where a group is to stand. */
export interface Commit {
  groupId: string;
  topic: string;
  partition: number;
  offset: number;
}

/** As kafkajs describes the symbol under which it keeps what makes clusters. */
const CREATE_CLUSTER = 'private:Kafka:createCluster';
/** Of a group that nobody is a member of. */
const NO_GENERATION = -1;
const AT_A_TIME = 20;
const TIMEOUT_MS = 120_000;
const PAUSE_MS = 200;

interface CommittedTopic {
  topic: string;
  partitions: { partition: number; offset: string }[];
}

/** What is used of the inside of kafkajs. */
interface InnerCluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  findGroupCoordinator(group: { groupId: string }): Promise<{
    offsetCommit(request: {
      groupId: string;
      groupGenerationId: number;
      memberId: string;
      topics: CommittedTopic[];
    }): Promise<unknown>;
  }>;
}

/**
 * Gives groups their places without a member ever joining: kafkajs itself has one join for each topic, and Kafka's own tool
 * takes minutes for thousands of groups.
 *
 * @throws Error when the broker does not take one of them.
 */
export async function commitOffsets(
  kafka: Kafka,
  commits: readonly Commit[],
): Promise<void> {
  const cluster = createClusterOf(kafka)({});
  await cluster.connect();
  const waiting = [...groupedBy(commits, ({ groupId }) => groupId)];
  const deadline = performance.now() + TIMEOUT_MS;
  async function commitNext(): Promise<void> {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [groupId, ofGroup] = next;
      try {
        const coordinator = await cluster.findGroupCoordinator({ groupId });
        await coordinator.offsetCommit({
          groupId,
          groupGenerationId: NO_GENERATION,
          memberId: '',
          topics: toTopics(ofGroup),
        });
      } catch (error) {
        if (!isRetriable(error) || performance.now() > deadline) throw error;
        // Kafka makes the topic in which it keeps offsets when it is asked for the first time.
        waiting.push(next);
        await delay(PAUSE_MS);
      }
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, commitNext));
  await cluster.disconnect();
}

function isRetriable(error: unknown): boolean {
  return (
    error instanceof Error && 'retriable' in error && error.retriable === true
  );
}

function toTopics(commits: readonly Commit[]): CommittedTopic[] {
  return [...groupedBy(commits, ({ topic }) => topic)].map(
    ([topic, ofTopic]) => ({
      topic,
      partitions: ofTopic.map(({ partition, offset }) => ({
        partition,
        offset: String(offset),
      })),
    }),
  );
}

function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** @throws Error when this release of kafkajs is built another way. */
function createClusterOf(kafka: Kafka): (options: object) => InnerCluster {
  const symbol = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === CREATE_CLUSTER,
  );
  const create: unknown = symbol && Reflect.get(kafka, symbol);
  if (typeof create !== 'function') {
    throw new Error('This release of kafkajs has no clusters to take hold of');
  }
  return create as (options: object) => InnerCluster;
}
