// SPDX-License-Identifier: Apache-2.0

import {
  CreateTarget,
  NamedValue,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeCause } from './describeCause';
import { PlannedConnection } from './PlanningDependencies';
import { error } from './TargetDraft';

/** Settings that matter to whoever uses a product; the rest is the cluster's. */
export const TOPIC_CONFIGS: readonly string[] = [
  'cleanup.policy',
  'retention.ms',
  'retention.bytes',
  'max.message.bytes',
  'min.insync.replicas',
  'min.compaction.lag.ms',
  'max.compaction.lag.ms',
  'delete.retention.ms',
  'segment.ms',
];

type KafkaRest = PlannedConnection['kafka'][number]['rest'];

/** Whether the name is free, and topics can be made at all. */
export async function existenceProblems(
  { topic, clusterId, origin }: CreateTarget,
  rest: KafkaRest,
  signal?: AbortSignal,
): Promise<OperationProblem[]> {
  if (!rest) {
    // ksqlDB itself refuses a topic that is there.
    return origin.type === 'ksqldb'
      ? []
      : [
          error(
            'cluster-not-writable',
            `No Kafka REST endpoint is configured for ${clusterId}, so no topic can be made there. Choose another cluster.`,
            'clusterId',
          ),
        ];
  }
  try {
    return (await rest.topic(topic, { signal }))
      ? [
          error(
            'topic-exists',
            `There is a topic ${topic} in this cluster already. Choose another name, or publish that topic.`,
            'topic',
          ),
        ]
      : [];
  } catch (cause) {
    signal?.throwIfAborted();
    return [
      error(
        'cluster-unreadable',
        `Whether ${topic} is free could not be found out: ${describeCause(cause)}`,
        'topic',
      ),
    ];
  }
}

/** What is wrong with a topic's settings before anybody is asked. */
export function configProblems(
  configs: readonly NamedValue[],
): OperationProblem[] {
  const names = configs.map(({ name }) => name);
  return names.flatMap((name, index) => {
    if (!TOPIC_CONFIGS.includes(name)) {
      return [
        error(
          'topic-config-not-allowed',
          `The setting ${name} is the cluster's own. Choose from ${TOPIC_CONFIGS.join(', ')}.`,
          'origin.configs',
        ),
      ];
    }
    return names.indexOf(name) === index
      ? []
      : [
          error(
            'topic-config-twice',
            `The setting ${name} is given twice. Remove one.`,
            'origin.configs',
          ),
        ];
  });
}

/** Kafka's own word on partitions and settings. */
export async function creationProblems(
  wanted: { topic: string; partitions?: number; configs: NamedValue[] },
  rest: KafkaRest,
  signal?: AbortSignal,
): Promise<OperationProblem[]> {
  const { topic, partitions, configs } = wanted;
  if (!rest) return [];
  if (
    partitions !== undefined &&
    !(Number.isInteger(partitions) && partitions > 0)
  ) {
    return [
      error(
        'partitions-invalid',
        'A topic has at least one partition.',
        'origin.partitions',
      ),
    ];
  }
  try {
    await rest.createTopic(
      { name: topic, partitions, configs },
      { signal, isValidateOnly: true },
    );
    return [];
  } catch (cause) {
    signal?.throwIfAborted();
    return [
      error(
        'topic-refused',
        `Kafka would not make this topic: ${describeCause(cause)}`,
        'origin',
      ),
    ];
  }
}
