// SPDX-License-Identifier: Apache-2.0
import type { SchemaSpec } from '../../world/scenario';
import type { Column } from '../engine/types';
import type { SqlType } from './SqlType';
import { writeProtobuf } from './writeProtobuf';

/** The formats that keep their schemas in the registry. */
export function usesRegistry(format: string): boolean {
  return ['AVRO', 'JSON_SR', 'PROTOBUF'].includes(format);
}

/**
 * The schema that ksqlDB registers for the values of a topic it writes.
 *
 * @returns `undefined` for a format without one.
 */
export function writeValueSchema(
  columns: readonly Column[],
  format: string,
): SchemaSpec | undefined {
  const values = columns.filter(({ isKey }) => !isKey);
  switch (format) {
    case 'AVRO':
      return {
        schemaType: 'AVRO',
        schema: avroRecord(values, 'KsqlDataSourceSchema'),
      };
    case 'JSON_SR':
      return { schemaType: 'JSON', schema: jsonObject(values) };
    case 'PROTOBUF':
      return { schemaType: 'PROTOBUF', schema: writeProtobuf(values) };
    default:
      return undefined;
  }
}

type Field = Pick<Column, 'name' | 'type'>;

// ksqlDB names the records that it makes itself so.
const NAMESPACE = 'io.confluent.ksql.avro_schemas';

function avroRecord(fields: readonly Field[], name: string): object {
  return {
    type: 'record',
    name,
    namespace: NAMESPACE,
    fields: fields.map(field => ({
      name: field.name,
      type: ['null', avroType(field.type, `${name}_${field.name}`)],
      default: null,
    })),
  };
}

function avroType(type: SqlType, name: string): string | object {
  switch (type.base) {
    case 'BOOLEAN':
      return 'boolean';
    case 'INTEGER':
      return 'int';
    case 'BIGINT':
      return 'long';
    case 'DOUBLE':
      return 'double';
    case 'STRING':
      return 'string';
    case 'BYTES':
      return 'bytes';
    case 'TIMESTAMP':
      return { type: 'long', logicalType: 'timestamp-millis' };
    case 'DATE':
      return { type: 'int', logicalType: 'date' };
    case 'TIME':
      return { type: 'int', logicalType: 'time-millis' };
    case 'DECIMAL': {
      const { precision, scale } = type;
      return { type: 'bytes', logicalType: 'decimal', precision, scale };
    }
    case 'ARRAY':
      return { type: 'array', items: ['null', avroType(type.element, name)] };
    case 'MAP':
      return { type: 'map', values: ['null', avroType(type.value, name)] };
    case 'STRUCT':
      return avroRecord(type.fields, name);
    default:
      return type satisfies never;
  }
}

function jsonObject(fields: readonly Field[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field, index) => [
        field.name,
        {
          'connect.index': index,
          oneOf: [{ type: 'null' }, jsonType(field.type)],
        },
      ]),
    ),
  };
}

function jsonType(type: SqlType): object {
  switch (type.base) {
    case 'BOOLEAN':
      return { type: 'boolean' };
    case 'INTEGER':
      return { type: 'integer', 'connect.type': 'int32' };
    case 'BIGINT':
      return { type: 'integer', 'connect.type': 'int64' };
    case 'DOUBLE':
      return { type: 'number', 'connect.type': 'float64' };
    case 'STRING':
      return { type: 'string' };
    case 'BYTES':
      return { type: 'string', 'connect.type': 'bytes' };
    case 'TIMESTAMP':
    case 'DATE':
    case 'TIME':
      return { type: 'integer', title: connectTitle(type.base) };
    case 'DECIMAL':
      return {
        type: 'number',
        title: connectTitle(type.base),
        'connect.parameters': { scale: String(type.scale) },
      };
    case 'ARRAY':
      return { type: 'array', items: jsonType(type.element) };
    case 'MAP':
      return { type: 'object', additionalProperties: jsonType(type.value) };
    case 'STRUCT':
      return jsonObject(type.fields);
    default:
      return type satisfies never;
  }
}

function connectTitle(base: 'TIMESTAMP' | 'DATE' | 'TIME' | 'DECIMAL'): string {
  const [first = '', ...rest] = base;
  return `org.apache.kafka.connect.data.${first}${rest.join('').toLowerCase()}`;
}
