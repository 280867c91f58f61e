// SPDX-License-Identifier: Apache-2.0
import type { DeclaredSource, PersistentQuery } from '../metastore/Metastore';
import { toFieldInfo } from '../types/schemaInfo';
import { listedQuery } from './entities';
import type { Execution } from './Execution';

const DEPRECATED =
  'The statistics field is deprecated and will be removed in a future version of ksql. Please update your client to the latest version and use statisticsMap instead.\n';

/** What DESCRIBE tells of a stream or table. */
export function sourceDescription(
  source: DeclaredSource,
  isExtended: boolean,
  execution: Execution,
) {
  const { metastore, kafka } = execution;
  const { name, kind, topic, keyFormat, valueFormat } = source;
  const readers = metastore.queriesReading(name);
  const writers = metastore.queriesWriting(name);
  const kafkaTopic = kafka.find(topic);
  return {
    name,
    windowType: source.windowType ?? null,
    readQueries: readers.map(listedQuery),
    writeQueries: writers.map(listedQuery),
    fields: source.columns.map(toFieldInfo),
    type: kind,
    timestamp: source.timestampColumn,
    statistics: isExtended ? DEPRECATED : '',
    errorStats: isExtended ? DEPRECATED : '',
    extended: isExtended,
    keyFormat,
    valueFormat,
    topic,
    partitions: isExtended ? (kafkaTopic?.partitions ?? 0) : 0,
    replication: isExtended ? (kafkaTopic?.replicationFactor ?? 0) : 0,
    statement: isExtended ? source.statementText : '',
    queryOffsetSummaries: isExtended
      ? writers.map(query => offsetsOf(query, execution))
      : [],
    sourceConstraints: metastore.madeFrom(name),
    clusterStatistics: isExtended ? statisticsOf(source, execution) : [],
    clusterErrorStats: [],
  };
}

/** A group of consumers of its own is behind each query. */
export function consumerGroupOf(
  { id }: PersistentQuery,
  serviceId: string,
): string {
  return `_confluent-ksql-${serviceId}query_${id}`;
}

function offsetsOf(query: PersistentQuery, execution: Execution) {
  const { metastore } = execution;
  const topics = query.sources.flatMap(
    name => metastore.sources.get(name)?.topic ?? [],
  );
  return {
    groupId: consumerGroupOf(query, execution.server.serviceId),
    topicSummaries: topics.map(kafkaTopic => ({
      kafkaTopic,
      offsets: partitionOffsets(kafkaTopic, execution),
    })),
  };
}

/** The records of a topic, spread evenly over its partitions. */
function partitionOffsets(topic: string, { kafka, records, nowMs }: Execution) {
  const partitions = kafka.find(topic)?.partitions ?? 1;
  const feed = records?.feeds.read(topic, []);
  const share = (count: number, partition: number) =>
    Math.floor((count + partitions - 1 - partition) / partitions);
  return Array.from({ length: partitions }, (_each, partition) => {
    const logStartOffset = share(feed?.firstAt(nowMs) ?? 0, partition);
    const logEndOffset = share(feed?.countAt(nowMs) ?? 0, partition);
    return {
      partition,
      logStartOffset,
      logEndOffset,
      consumerOffset: logEndOffset,
    };
  });
}

function statisticsOf(
  { topic, columns }: DeclaredSource,
  { records, server, nowMs }: Execution,
) {
  const feed = records?.feeds.read(topic, columns);
  if (!feed) return [];
  const total = feed.countAt(nowMs);
  const lastMinute = total - feed.countAt(nowMs - 60_000);
  return [
    ['consumer-messages-per-sec', lastMinute / 60],
    ['consumer-total-messages', total],
  ].map(([name, value]) => ({
    name,
    host: server.host,
    value,
    timestamp: nowMs,
  }));
}
