// SPDX-License-Identifier: Apache-2.0
import { Type } from 'avsc';
import protobuf from 'protobufjs';
import type { Column } from '../engine/types';
import type { SqlType } from './SqlType';
import { usesRegistry, writeValueSchema } from './writeSchema';

const STRING: SqlType = { base: 'STRING' };
const LINE: SqlType = {
  base: 'STRUCT',
  fields: [
    { name: 'SKU', type: STRING },
    { name: 'PRICE', type: { base: 'DECIMAL', precision: 9, scale: 2 } },
  ],
};

// prettier-ignore
const TYPES: [string, SqlType, unknown, unknown, string][] = [
  ['BOOLEAN', { base: 'BOOLEAN' }, 'boolean', { type: 'boolean' }, 'bool'],
  ['INTEGER', { base: 'INTEGER' }, 'int', { type: 'integer', 'connect.type': 'int32' }, 'int32'],
  ['BIGINT', { base: 'BIGINT' }, 'long', { type: 'integer', 'connect.type': 'int64' }, 'int64'],
  ['DOUBLE', { base: 'DOUBLE' }, 'double', { type: 'number', 'connect.type': 'float64' }, 'double'],
  ['STRING', STRING, 'string', { type: 'string' }, 'string'],
  ['BYTES', { base: 'BYTES' }, 'bytes', { type: 'string', 'connect.type': 'bytes' }, 'bytes'],
  ['TIMESTAMP', { base: 'TIMESTAMP' }, { type: 'long', logicalType: 'timestamp-millis' }, { type: 'integer', title: 'org.apache.kafka.connect.data.Timestamp' }, 'google.protobuf.Timestamp'],
  ['DATE', { base: 'DATE' }, { type: 'int', logicalType: 'date' }, { type: 'integer', title: 'org.apache.kafka.connect.data.Date' }, 'google.type.Date'],
  ['TIME', { base: 'TIME' }, { type: 'int', logicalType: 'time-millis' }, { type: 'integer', title: 'org.apache.kafka.connect.data.Time' }, 'google.type.TimeOfDay'],
  ['ARRAY', { base: 'ARRAY', element: STRING }, { type: 'array', items: ['null', 'string'] }, { type: 'array', items: { type: 'string' } }, 'repeated string'],
  ['MAP', { base: 'MAP', key: STRING, value: STRING }, { type: 'map', values: ['null', 'string'] }, { type: 'object', additionalProperties: { type: 'string' } }, 'map<string, string>'],
];

const columns = (type: SqlType): Column[] => [
  { name: 'K', type: STRING, isKey: true },
  { name: 'A', type, isKey: false },
];

function written(type: SqlType, format: string): string {
  const schema = writeValueSchema(columns(type), format)?.schema;
  return typeof schema === 'string' ? schema : JSON.stringify(schema);
}

describe('writeValueSchema', () => {
  test.each(TYPES)('writes %s', (_name, type, avro, json, proto) => {
    expect(JSON.parse(written(type, 'AVRO')).fields).toEqual([
      { name: 'A', type: ['null', avro], default: null },
    ]);
    expect(JSON.parse(written(type, 'JSON_SR')).properties).toEqual({
      A: { 'connect.index': 0, oneOf: [{ type: 'null' }, json] },
    });
    expect(written(type, 'PROTOBUF')).toContain(`\n  ${proto} A = 1;\n`);
  });

  test('writes schemas that parse, with structures inside', () => {
    const list: SqlType = { base: 'ARRAY', element: LINE };
    expect(() =>
      Type.forSchema(JSON.parse(written(list, 'AVRO'))),
    ).not.toThrow();
    const { root } = protobuf.parse(written(list, 'PROTOBUF'));
    expect(root.lookupType('ConnectDefault1.ConnectDefault1_A').fields).toEqual(
      expect.objectContaining({
        SKU: expect.objectContaining({ id: 1 }),
        PRICE: expect.objectContaining({ type: 'confluent.type.Decimal' }),
      }),
    );
  });

  test.each(['JSON', 'DELIMITED', 'KAFKA'])('writes none for %s', format => {
    expect(writeValueSchema(columns(STRING), format)).toBeUndefined();
    expect(usesRegistry(format)).toBe(false);
  });
});
