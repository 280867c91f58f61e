// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../engine/types';
import type { SqlType } from './SqlType';

type Field = Pick<Column, 'name' | 'type'>;

interface Message {
  name: string;
  fields: readonly Field[];
}

/** Files that have the types which Protobuf itself does not. */
const IMPORTS: Readonly<Partial<Record<SqlType['base'], string>>> = {
  DECIMAL: 'confluent/type/decimal.proto',
  TIMESTAMP: 'google/protobuf/timestamp.proto',
  DATE: 'google/type/date.proto',
  TIME: 'google/type/timeofday.proto',
};

/** A Protobuf file with one message of these fields, named as ksqlDB names its own. */
export function writeProtobuf(fields: readonly Field[]): string {
  const imports = [...new Set(fields.flatMap(({ type }) => importsOf(type)))];
  return [
    'syntax = "proto3";',
    ...(imports.length > 0 ? [''] : []),
    ...imports.sort().map(file => `import "${file}";`),
    '',
    ...messageLines({ name: 'ConnectDefault1', fields }),
    '',
  ].join('\n');
}

function importsOf(type: SqlType): string[] {
  switch (type.base) {
    case 'ARRAY':
      return importsOf(type.element);
    case 'MAP':
      return importsOf(type.value);
    case 'STRUCT':
      return type.fields.flatMap(field => importsOf(field.type));
    default:
      return [IMPORTS[type.base]].flatMap(file => file ?? []);
  }
}

function messageLines({ name, fields }: Message): string[] {
  const inner = fields.flatMap((field, index) => {
    const nested = structOf(field.type);
    const message = `${name}_${field.name}`;
    const written = writeType(field.type, message);
    return [
      `${written} ${field.name} = ${index + 1};`,
      ...(nested ? messageLines({ name: message, fields: nested }) : []),
    ];
  });
  return [`message ${name} {`, ...inner.map(line => `  ${line}`), '}'];
}

/** The fields of a structure, be it alone, in a list or in a map. */
function structOf(type: SqlType): readonly Field[] | undefined {
  switch (type.base) {
    case 'STRUCT':
      return type.fields;
    case 'ARRAY':
      return structOf(type.element);
    case 'MAP':
      return structOf(type.value);
    default:
      return undefined;
  }
}

function writeType(type: SqlType, message: string): string {
  switch (type.base) {
    case 'BOOLEAN':
      return 'bool';
    case 'INTEGER':
      return 'int32';
    case 'BIGINT':
      return 'int64';
    case 'DOUBLE':
      return 'double';
    case 'STRING':
      return 'string';
    case 'BYTES':
      return 'bytes';
    case 'TIMESTAMP':
      return 'google.protobuf.Timestamp';
    case 'DATE':
      return 'google.type.Date';
    case 'TIME':
      return 'google.type.TimeOfDay';
    case 'DECIMAL':
      return 'confluent.type.Decimal';
    case 'ARRAY':
      return `repeated ${writeType(type.element, message)}`;
    case 'MAP':
      return `map<string, ${writeType(type.value, message)}>`;
    case 'STRUCT':
      return message;
    default:
      return type satisfies never;
  }
}
