// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import type { Column, Feed } from '../engine/types';
import type { KsqlCluster } from '../KsqlCluster';
import { columnsOfSchema } from '../records/columnsOfSchema';
import { keySubject, valueSubject } from './Kafka';
import { TopicFeeds } from './TopicFeeds';

/** The records of a topic, for whoever brings them into a Kafka. */
export interface OpenTopic {
  /** Its columns are those of the key, then those of the value. */
  feed: Feed;
  /** Of the key; `undefined` when keys are plain text. */
  keySchema: RegisteredSchema | undefined;
  /** Of the value; `undefined` when values are plain text. */
  schema: RegisteredSchema | undefined;
  /** Whether ksqlDB alone writes to it. */
  isSink: boolean;
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
 * @param startMs - Time of the oldest record, for others than those of ksqlDB: longer ago, or of a topic that has ended.
 * @returns `undefined` when no ksqlDB works on the cluster.
 */
export function openTopic(
  environment: WorldEnvironment,
  clusterId: string,
  topic: string,
  startMs?: number,
): OpenTopic | undefined {
  const cluster = ksqlClusterOf(environment, clusterId);
  if (!cluster) return undefined;
  const schema = cluster.kafka.schema(valueSubject(topic));
  const keySchema = cluster.kafka.schema(keySubject(topic));
  const columnsOfSink = sinkColumns(cluster, topic);
  const columns = columnsOfSink ?? [
    keyColumn(keySchema),
    ...(schema ? columnsOfSchema(schema) : [TEXT_VALUE]),
  ];
  const feed =
    startMs === undefined
      ? cluster.readTopic(topic, columns)
      : feedFrom(startMs, cluster).read(topic, columns);
  return { feed, keySchema, schema, isSink: columnsOfSink !== undefined };
}

function feedFrom(startMs: number, { kafka, spec }: KsqlCluster): TopicFeeds {
  const { recordsPerSecond = {} } = spec;
  return new TopicFeeds({ kafka, startMs, recordsPerSecond });
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
