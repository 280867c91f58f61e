// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import type { Column, Feed } from '../engine/types';
import type { KsqlCluster } from '../KsqlCluster';
import { columnsOfSchema } from '../records/columnsOfSchema';
import { keySubject, valueSubject } from './Kafka';

/** The records of a topic, for whoever brings them into a Kafka. */
export interface OpenTopic {
  /** Its columns are those of the key, then those of the value. */
  feed: Feed;
  /** Of the key; `undefined` when keys are plain text. */
  keySchema: RegisteredSchema | undefined;
  /** Of the value; `undefined` when values are plain text. */
  schema: RegisteredSchema | undefined;
}

const KEY: Column = { name: 'ROWKEY', type: { base: 'STRING' }, isKey: true };
const TEXT_VALUE: Column = {
  name: 'VALUE',
  type: { base: 'STRING' },
  isKey: false,
};

/**
 * Opens a topic of a Kafka cluster that ksqlDB works on, with the schemas of this moment; what ksqlDB reads of it and writes
 * to it, and what is read here, are the same records.
 *
 * @returns `undefined` when no ksqlDB works on the cluster.
 */
export function openTopic(
  environment: WorldEnvironment,
  clusterId: string,
  topic: string,
): OpenTopic | undefined {
  const cluster = ksqlClusterOf(environment, clusterId);
  if (!cluster) return undefined;
  const schema = cluster.kafka.schema(valueSubject(topic));
  const keySchema = cluster.kafka.schema(keySubject(topic));
  const columns = sinkColumns(cluster, topic) ?? [
    keyColumn(keySchema),
    ...(schema ? columnsOfSchema(schema) : [TEXT_VALUE]),
  ];
  return { feed: cluster.readTopic(topic, columns), keySchema, schema };
}

function ksqlClusterOf(
  environment: WorldEnvironment,
  clusterId: string,
): KsqlCluster | undefined {
  const spec = environment.spec.ksqldb?.find(
    ({ kafkaClusterId }) => kafkaClusterId === clusterId,
  );
  return spec && environment.ksqlCluster(spec.id);
}

/** Of what CREATE … AS has made, keys first; queries name their columns, keys included. */
function sinkColumns(
  cluster: KsqlCluster,
  topic: string,
): readonly Column[] | undefined {
  const sink = [...cluster.metastore.sources.values()].find(
    source => source.topic === topic && source.madeFrom.length > 0,
  );
  if (!sink) return undefined;
  const keys = sink.columns.filter(({ isKey }) => isKey);
  return [...keys, ...sink.columns.filter(({ isKey }) => !isKey)];
}

function keyColumn(keySchema: RegisteredSchema | undefined): Column {
  const fields = keySchema ? columnsOfSchema(keySchema) : [];
  return fields.length === 0
    ? KEY
    : { ...KEY, type: { base: 'STRUCT', fields } };
}
