// SPDX-License-Identifier: Apache-2.0
import type { TopicAccess } from '@data-mesh/backstage-plugin-data-products-common';
import type {
  KsqlQueryDescription,
  KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { CallerRights } from '../permissions/createRights';

/** A stream over a topic. */
export function aSource(
  name: string,
  topic: string,
  overrides: Partial<KsqlSourceDescription> = {},
): KsqlSourceDescription {
  return {
    type: 'STREAM',
    name,
    topic,
    keyFormat: 'KAFKA',
    valueFormat: 'AVRO',
    isWindowed: false,
    columns: [{ name: 'ID', type: 'STRING', role: 'key' }],
    statement: `CREATE STREAM ${name} (ID STRING KEY) WITH (KAFKA_TOPIC='${topic}', VALUE_FORMAT='AVRO');`,
    readQueries: [],
    writeQueries: [],
    statistics: '',
    errorStatistics: '',
    ...overrides,
  };
}

/** A persistent query, as LIST QUERIES EXTENDED tells it. */
export function aQuery(
  id: string,
  sources: string[],
  sinks: string[],
  overrides: Partial<KsqlQueryDescription> = {},
): KsqlQueryDescription {
  return {
    id,
    text: `CREATE STREAM ${sinks[0]} AS SELECT * FROM ${sources[0]} EMIT CHANGES;`,
    columns: [],
    sources,
    sinks,
    topology: 'Topologies: …',
    executionPlan: ' > [ SINK ]',
    state: 'RUNNING',
    queryType: 'PERSISTENT',
    hostStates: { 'ksql-1:8088': 'RUNNING' },
    errors: [],
    ...overrides,
  };
}

/** A topic of a readable product of somebody else, without personal data. */
export function aProductTopic(
  topic: string,
  overrides: Partial<Extract<TopicAccess, { status: 'product' }>> = {},
): TopicAccess {
  return {
    clusterId: 'lkc-3x9wz1',
    topic,
    status: 'product',
    entityRef: `dataproduct:prod/${topic}`,
    title: topic,
    isOwned: false,
    personalData: 'no',
    mayReadUnmasked: false,
    ...overrides,
  };
}

export function otherTopic(
  topic: string,
  status: 'noProduct' | 'hidden',
): TopicAccess {
  return { clusterId: 'lkc-3x9wz1', topic, status };
}

export const ALL_RIGHTS: CallerRights = {
  readMetadata: true,
  executeQueries: true,
  changeDefinitions: true,
  writeData: true,
  controlQueries: true,
  printTopics: true,
  useUnownedSources: true,
};
