// SPDX-License-Identifier: Apache-2.0

import {
  CreateTarget,
  NamedValue,
  NewSchema,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { parseTopicName } from '@data-mesh/confluent-client';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { readSchemaTree } from '../../schemas/tree/readSchemaTree';
import { describeCause } from './describeCause';
import { PlannedConnection } from './PlanningDependencies';
import { readStatement } from './readStatement';
import { CreateFacts } from './planCreate';
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

/** Asks Kafka, ksqlDB's grammar and Schema Registry what speaks against a new topic. */
export async function readCreateFacts(
  target: CreateTarget,
  connection: PlannedConnection,
  signal?: AbortSignal,
): Promise<Pick<CreateFacts, 'problems' | 'statement'>> {
  const { origin, topic, clusterId } = target;
  const named = topicNameProblems(topic);
  const cluster = connection.kafka.find(
    ({ config }) => config.clusterId === clusterId,
  );
  if (!cluster) {
    const message = `${connection.config.title} has no Kafka cluster ${clusterId}. Choose one that it has.`;
    return {
      problems: [...named, error('cluster-missing', message, 'clusterId')],
    };
  }
  if (named.length > 0) return { problems: named };

  const existing = await existenceProblems(target, cluster.rest, signal);
  if (origin.type === 'ksqldb') {
    const { statement, problems } = readStatement(origin.statement, topic);
    return {
      statement,
      problems: [
        ...existing,
        ...problems,
        ...ksqldbProblems(origin.ksqldbClusterId, clusterId, connection),
      ],
    };
  }
  const { configs, valueSchema, keySchema } = origin;
  const known = [...existing, ...configProblems(configs)];
  const checks = await Promise.all([
    known.length > 0
      ? []
      : creationProblems({ ...origin, topic }, cluster.rest, signal),
    schemaProblems(
      { topic, part: 'value', schema: valueSchema },
      connection,
      signal,
    ),
    keySchema
      ? schemaProblems(
          { topic, part: 'key', schema: keySchema },
          connection,
          signal,
        )
      : [],
  ]);
  return { problems: [...known, ...checks.flat()] };
}

function topicNameProblems(topic: string): OperationProblem[] {
  try {
    parseTopicName(topic);
    return [];
  } catch {
    return [
      error(
        'topic-name-invalid',
        "The name of a topic has 1 to 249 letters, digits, '.', '_' or '-'.",
        'topic',
      ),
    ];
  }
}

type KafkaRest = PlannedConnection['kafka'][number]['rest'];

async function existenceProblems(
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

function configProblems(configs: readonly NamedValue[]): OperationProblem[] {
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
async function creationProblems(
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

async function schemaProblems(
  named: { topic: string; part: 'key' | 'value'; schema: NewSchema },
  { schemaRegistry }: PlannedConnection,
  signal?: AbortSignal,
): Promise<OperationProblem[]> {
  const { topic, part, schema } = named;
  const field = `origin.${part}Schema.schema`;
  const tree = readSchemaTree(
    { format: schema.schemaType, text: schema.schema },
    { piiTags: [] },
  );
  if (tree.status === 'unreadable') {
    return [
      error(
        'schema-invalid',
        `This is no ${schema.schemaType} schema: ${tree.cause}`,
        field,
      ),
    ];
  }
  if (!schemaRegistry) return [];
  const subject = `${topic}-${part}`;
  try {
    const verdict = await schemaRegistry.checkCompatibility(
      subject,
      'latest',
      schema,
      { signal },
    );
    return verdict.isCompatible
      ? []
      : [
          error(
            'schema-incompatible',
            `The subject ${subject} is there already, and this schema does not go with it: ${verdict.messages.join(' ') || 'it is incompatible'}`,
            field,
          ),
        ];
  } catch (cause) {
    signal?.throwIfAborted();
    if (isConfluentApiError(cause) && cause.isNotFound) return [];
    return [
      error(
        'schema-unchecked',
        `Whether the schema can be registered could not be found out: ${describeCause(cause)}`,
        field,
      ),
    ];
  }
}

function ksqldbProblems(
  id: string,
  clusterId: string,
  { ksqldb, config }: PlannedConnection,
): OperationProblem[] {
  const cluster = ksqldb.find(other => other.config.id === id);
  const field = 'origin.ksqldbClusterId';
  if (!cluster?.client) {
    return [
      error(
        'ksqldb-missing',
        `${config.title} has no usable ksqlDB cluster ${id}. Choose one that it has.`,
        field,
      ),
    ];
  }
  return cluster.config.kafkaClusterId === clusterId
    ? []
    : [
        error(
          'ksqldb-other-cluster',
          `${cluster.config.title} works on ${cluster.config.kafkaClusterId}, not on ${clusterId}. Choose one that works there.`,
          field,
        ),
      ];
}
