// SPDX-License-Identifier: Apache-2.0
import { encodeValue } from '../../../ksqldb/engine/encodeValue';
import type { Column, FeedRecord } from '../../../ksqldb/engine/types';
import { valueSubject } from '../../../ksqldb/kafka/Kafka';
import type { KsqlCluster } from '../../../ksqldb/KsqlCluster';
import { badStatement } from '../../../ksqldb/KsqlError';
import { columnsOfSchema } from '../../../ksqldb/records/columnsOfSchema';
import type { Print } from '../../../ksqldb/statements/Statement';
import type { RowSource, SourcedRow } from './RowSource';

const POLL_MS = 100;

const KEY: Column = { name: 'KEY', type: { base: 'STRING' }, isKey: true };
const VALUE: Column = { ...KEY, name: 'VALUE', isKey: false };

/** The lines that PRINT answers with. @throws KsqlError when there is no such topic. */
export function printSource(
  { topic, fromBeginning, interval, limit = Infinity }: Print,
  cluster: KsqlCluster,
  guessesFormats: boolean,
): RowSource {
  const { kafka } = cluster;
  const { partitions } = kafka.find(topic) ?? {};
  if (partitions === undefined) {
    throw badStatement(
      `Could not find topic '${topic}', or the KSQL user does not have permissions to list the topic. Topic names are case-sensitive.`,
    );
  }
  const feed = cluster.readTopic(topic, columnsOf(topic, cluster));
  const startedAtMs = cluster.nowMs();
  let position = fromBeginning
    ? feed.firstAt(startedAtMs)
    : feed.countAt(startedAtMs);
  let printed = 0;
  let guesses = guessesFormats
    ? [
        'Key format: KAFKA_STRING',
        `Value format: ${kafka.schema(valueSubject(topic))?.schemaType ?? 'KAFKA_STRING'}`,
      ]
    : [];
  return {
    pauseMs: POLL_MS,
    next(maxRows) {
      const rows: SourcedRow[] = guesses.map(toRow);
      guesses = [];
      const count = feed.countAt(cluster.nowMs());
      while (position < count && rows.length < maxRows && printed < limit) {
        const line = describe(feed.at(position), feed.columns, {
          partition: position % partitions,
        });
        rows.push(toRow(line));
        position += interval;
        printed += 1;
      }
      return { rows, isDone: printed >= limit };
    },
  };
}

/** Everything that is in the topic, whatever a stream or table over it shows: they only tell what nothing else does. */
function columnsOf(
  topic: string,
  { kafka, metastore }: KsqlCluster,
): readonly Column[] {
  const schema = kafka.schema(valueSubject(topic));
  const declared = [...metastore.sources.values()].find(
    source => source.topic === topic,
  );
  if (!schema) return declared?.columns ?? [KEY, VALUE];
  const keys = declared?.columns.filter(({ isKey }) => isKey) ?? [];
  return [...(keys.length > 0 ? keys : [KEY]), ...columnsOfSchema(schema)];
}

function toRow(text: string): SourcedRow {
  return { text, isTombstone: false };
}

function describe(
  { values, timestampMs, isTombstone }: FeedRecord,
  columns: readonly Column[],
  { partition }: { partition: number },
): string {
  const [date = '', time = ''] = new Date(timestampMs)
    .toISOString()
    .slice(0, -1)
    .split('T');
  const cells = columns.map((column, index) => ({
    ...column,
    text: encodeValue(values[index] ?? null, column.type),
  }));
  const fields = cells
    .filter(({ isKey }) => !isKey)
    .map(({ name, text }) => `"${name}": ${text}`);
  const value = isTombstone ? '<null>' : `{${fields.join(', ')}}`;
  const key = cells
    .filter(({ isKey }) => isKey)
    .map(({ text }) => unquoted(text))
    .join(', ');
  return `rowtime: ${date.replaceAll('-', '/')} ${time} Z, key: ${key}, value: ${value}, partition: ${partition}`;
}

/** Keys are written as they are, without the quotes of JSON. */
function unquoted(json: string): string {
  if (json === 'null') return '<null>';
  return json.startsWith('"') ? json.slice(1, -1) : json;
}
