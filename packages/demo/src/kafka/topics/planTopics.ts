// SPDX-License-Identifier: Apache-2.0
import type { KafkaTopicView } from '@data-mesh/confluent-simulator';

/** A topic as it is to be on the broker. */
export interface WantedTopic {
  name: string;
  partitions: number;
  configs: Record<string, string>;
}

export interface TopicPlan {
  create: WantedTopic[];
  /** Names. */
  remove: string[];
}

/** Kafka makes these for itself. */
const OF_THE_BROKER = /^__/;

/** A topic of the world; one copy of each partition, because there is one broker. */
export function wantedTopic({
  name,
  partitions,
  cleanupPolicy,
  retentionMs,
}: Pick<
  KafkaTopicView,
  'name' | 'partitions' | 'cleanupPolicy' | 'retentionMs'
>): WantedTopic {
  return {
    name,
    partitions,
    configs: {
      'cleanup.policy': cleanupPolicy.join(','),
      'retention.ms': String(retentionMs),
    },
  };
}

/**
 * What has to happen for the broker to have what the world has.
 *
 * @param made - Names of what was created before; whatever else is on the broker is somebody's own.
 */
export function planTopics(
  wanted: readonly WantedTopic[],
  made: ReadonlySet<string>,
): TopicPlan {
  const ours = wanted.filter(({ name }) => !OF_THE_BROKER.test(name));
  const names = new Set(ours.map(({ name }) => name));
  return {
    create: ours.filter(({ name }) => !made.has(name)),
    remove: [...made].filter(name => !names.has(name)),
  };
}
