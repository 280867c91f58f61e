// SPDX-License-Identifier: Apache-2.0

import {
  CreateTarget,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { parseTopicName } from '@data-mesh/confluent-client';
import {
  configProblems,
  creationProblems,
  existenceProblems,
} from './askKafka';
import { schemaProblems } from './askRegistry';
import { CreateFacts } from './planCreate';
import { PlannedConnection } from './PlanningDependencies';
import { readStatement } from './readStatement';
import { error } from './TargetDraft';

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
