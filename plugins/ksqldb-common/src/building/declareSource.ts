// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { checkedType } from './checkedType';
import { quoteString, writeName } from './literals';

/** Formats whose columns ksqlDB reads from the Schema Registry when none are listed. */
const REGISTRY_FORMATS: ReadonlySet<string> = new Set([
  'AVRO',
  'JSON_SR',
  'PROTOBUF',
]);
const FORMATS: ReadonlySet<string> = new Set([
  ...REGISTRY_FORMATS,
  ...['JSON', 'DELIMITED', 'KAFKA', 'NONE', 'PROTOBUF_NOSR'],
]);

export interface DeclaredColumn {
  name: string;
  /** As ksqlDB writes it, e.g. `DECIMAL(10, 2)`. */
  type: string;
}

export interface SourceDeclaration {
  kind: 'stream' | 'table';
  /** Kept as it is, lower case included. */
  name: string;
  topic: string;
  /** e.g. `KAFKA`, the default of ksqlDB for keys. */
  keyFormat?: string;
  /** e.g. `AVRO` */
  valueFormat: string;
  /** A table needs them, unless its keys have a schema. */
  keyColumns?: DeclaredColumn[];
  /** None: those of the schema, when values have one. */
  valueColumns?: DeclaredColumn[];
}

/**
 * The statement that declares a stream or table over a topic that exists.
 *
 * @throws InputError when ksqlDB could not find out the columns, and for names and types that cannot be written
 */
export function declareSource(declaration: SourceDeclaration): string {
  const { kind, keyFormat, keyColumns = [], valueColumns = [] } = declaration;
  const valueFormat = checkedFormat(declaration.valueFormat);
  if (valueColumns.length === 0 && !REGISTRY_FORMATS.has(valueFormat)) {
    throw new InputError(
      `List the columns of ${declaration.topic}: values in ${valueFormat} have no schema to take them from`,
    );
  }
  const hasKeySchema =
    keyFormat !== undefined && REGISTRY_FORMATS.has(checkedFormat(keyFormat));
  if (kind === 'table' && keyColumns.length === 0 && !hasKeySchema) {
    throw new InputError(
      `Name the key of the table over ${declaration.topic}: a table has one row for each key`,
    );
  }
  const keyMark = kind === 'table' ? 'PRIMARY KEY' : 'KEY';
  const columns = [
    ...keyColumns.map(column => `${writeColumn(column)} ${keyMark}`),
    ...valueColumns.map(writeColumn),
  ];
  const properties = [
    `KAFKA_TOPIC = ${quoteString(declaration.topic)}`,
    ...(keyFormat === undefined
      ? []
      : [`KEY_FORMAT = '${checkedFormat(keyFormat)}'`]),
    `VALUE_FORMAT = '${valueFormat}'`,
  ];
  return [
    `CREATE ${kind.toUpperCase()} ${writeName(declaration.name)}`,
    ...(columns.length === 0 ? [] : [`(${columns.join(', ')})`]),
    `WITH (${properties.join(', ')});`,
  ].join(' ');
}

function writeColumn({ name, type }: DeclaredColumn): string {
  return `${writeName(name)} ${checkedType(type)}`;
}

function checkedFormat(format: string): string {
  const name = format.toUpperCase();
  if (!FORMATS.has(name)) {
    throw new InputError(`'${format}' is not a format of ksqlDB`);
  }
  return name;
}
