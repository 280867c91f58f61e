// SPDX-License-Identifier: Apache-2.0
import type { Column, WindowType } from '../engine/types';
import { valueSubject } from '../kafka/Kafka';
import { badStatement } from '../KsqlError';
import type { DeclaredSource } from '../metastore/Metastore';
import { columnsOfSchema } from '../records/columnsOfSchema';
import type { CreateSource, SourceOptions } from '../statements/Statement';
import { resolveType } from '../types/resolveType';
import { usesRegistry, writeValueSchema } from '../types/writeSchema';
import { commandEntity, warningEntity, type Entity } from './entities';
import type { Execution } from './Execution';
import { writeCreateSource } from './writeStatement';

const WINDOW_TYPES: readonly WindowType[] = ['TUMBLING', 'HOPPING', 'SESSION'];

/** CREATE STREAM or TABLE over a topic. */
export function createSource(
  statement: CreateSource & { text: string },
  execution: Execution,
): Entity {
  const { metastore } = execution;
  const { kind, name, orReplace, ifNotExists } = statement;
  const existing = metastore.sources.get(name);
  if (existing && !orReplace) {
    const message = alreadyExists(kind, name, existing);
    if (ifNotExists) return warningEntity(statement.text, message);
    throw badStatement(message);
  }
  const declared = declare(statement, execution);
  metastore.sources.set(name, declared);
  const sequenceNumber = metastore.nextCommand();
  return commandEntity(declared.statementText, {
    id: `${kind.toLowerCase()}/\`${name}\`/create`,
    message: `${capitalized(kind)} created`,
    sequenceNumber,
  });
}

export function alreadyExists(
  kind: string,
  name: string,
  existing: DeclaredSource,
): string {
  return `Cannot add ${kind.toLowerCase()} '${name}': A ${existing.kind.toLowerCase()} with the same name already exists`;
}

export function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function declare(
  statement: CreateSource,
  execution: Execution,
): DeclaredSource {
  const { kind, name, options, isReadOnly } = statement;
  const topic = textOption(options, 'KAFKA_TOPIC');
  if (topic === undefined) {
    throw badStatement(
      "Missing required property 'KAFKA_TOPIC' which has no default value.",
    );
  }
  const format = textOption(options, 'FORMAT')?.toUpperCase();
  const keyFormat =
    textOption(options, 'KEY_FORMAT')?.toUpperCase() ?? format ?? 'KAFKA';
  const valueFormat =
    textOption(options, 'VALUE_FORMAT')?.toUpperCase() ?? format;
  if (valueFormat === undefined) {
    throw badStatement(
      "Missing required property 'VALUE_FORMAT' which has no default value.",
    );
  }
  ensureTopic(topic, options, execution);
  const columns = columnsOf(statement, { topic, valueFormat }, execution);
  if (kind === 'TABLE' && !columns.some(({ isKey }) => isKey)) {
    throw badStatement(
      'Tables require a PRIMARY KEY. Please define the PRIMARY KEY.',
    );
  }
  registerValues(topic, columns, valueFormat, execution);
  return {
    name,
    kind,
    columns,
    topic,
    keyFormat,
    valueFormat,
    windowType: WINDOW_TYPES.find(
      type => type === textOption(options, 'WINDOW_TYPE')?.toUpperCase(),
    ),
    timestampColumn: textOption(options, 'TIMESTAMP')?.toUpperCase() ?? '',
    isReadOnly,
    statementText: writeCreateSource(statement, columns, {
      KEY_FORMAT: keyFormat,
      VALUE_FORMAT: valueFormat,
      KAFKA_TOPIC: topic,
    }),
    madeFrom: [],
  };
}

export function textOption(
  options: SourceOptions,
  name: string,
): string | undefined {
  const value = options.get(name);
  return value === undefined ? undefined : String(value);
}

export function numberOption(
  options: SourceOptions,
  name: string,
): number | undefined {
  const value = options.get(name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number)) return number;
  throw badStatement(`Invalid value ${value} for property ${name}`);
}

/** A topic that is not there is made when its number of partitions is given. */
function ensureTopic(
  name: string,
  options: SourceOptions,
  { kafka, records }: Execution,
): void {
  if (kafka.find(name)) return;
  const partitions = numberOption(options, 'PARTITIONS');
  if (partitions === undefined) {
    throw badStatement(`Kafka topic does not exist: ${name}`);
  }
  kafka.add({
    name,
    partitions,
    replicationFactor: numberOption(options, 'REPLICAS') ?? 3,
    cleanupPolicy: ['delete'],
  });
  records?.feeds.takeOver(name);
}

function columnsOf(
  { columns }: CreateSource,
  { topic, valueFormat }: { topic: string; valueFormat: string },
  { kafka, metastore }: Execution,
): Column[] {
  const listed = columns.map(({ name, type, isKey }) => ({
    name,
    type: resolveType(type, metastore.types),
    isKey,
  }));
  refuseTwice(listed);
  if (columns.some(({ isKey, isHeader }) => !isKey && !isHeader)) return listed;
  if (!usesRegistry(valueFormat)) {
    throw badStatement(
      `No columns supplied. The ${valueFormat} format does not support schema inference.`,
    );
  }
  const schema = kafka.schema(valueSubject(topic));
  if (!schema) {
    throw badStatement(
      `Schema for message values on topic '${topic}' does not exist in the Schema Registry.\nSubject: ${valueSubject(topic)}`,
    );
  }
  // A field of the value that is listed as the key is not there twice.
  const inferred = columnsOfSchema(schema).filter(
    ({ name }) => !listed.some(each => each.name === name),
  );
  return [...listed, ...inferred];
}

function refuseTwice(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) {
      throw badStatement(`Duplicate column names: \`${name}\``);
    }
    seen.add(name);
  }
}

/** ksqlDB registers a schema for columns that were listed where there is none yet. */
export function registerValues(
  topic: string,
  columns: readonly Column[],
  valueFormat: string,
  { kafka }: Execution,
): void {
  const schema = writeValueSchema(columns, valueFormat);
  const subject = valueSubject(topic);
  if (schema && !kafka.schema(subject)) kafka.register(subject, schema);
}
