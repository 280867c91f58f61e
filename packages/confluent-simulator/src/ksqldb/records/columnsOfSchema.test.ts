// SPDX-License-Identifier: Apache-2.0
import { formatType } from '../types/SqlType';
import { columnsOfSchema } from './columnsOfSchema';

const columns = (
  schemaType: 'AVRO' | 'JSON' | 'PROTOBUF',
  schema: object | string,
) =>
  columnsOfSchema({
    id: 1,
    guid: '',
    schemaType,
    references: [],
    schema: typeof schema === 'string' ? schema : JSON.stringify(schema),
  })
    .map(({ name, type }) => `${name} ${formatType(type)}`)
    .join(', ');

const avro = (type: unknown) =>
  columns('AVRO', {
    type: 'record',
    name: 'R',
    fields: [{ name: 'aField', type }],
  });

describe('columnsOfSchema', () => {
  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['a text',               'string',                                              'AFIELD STRING'],
    ['what may be missing',  ['null', 'int'],                                       'AFIELD INTEGER'],
    ['a long',               'long',                                                'AFIELD BIGINT'],
    ['a float',              'float',                                               'AFIELD DOUBLE'],
    ['bytes',                'bytes',                                               'AFIELD BYTES'],
    ['an enumeration',       { type: 'enum', name: 'E', symbols: ['A'] },           'AFIELD STRING'],
    ['a decimal',            { type: 'bytes', logicalType: 'decimal', precision: 5, scale: 2 }, 'AFIELD DECIMAL(5, 2)'],
    ['an instant',           { type: 'long', logicalType: 'timestamp-millis' },     'AFIELD TIMESTAMP'],
    ['a day',                { type: 'int', logicalType: 'date' },                  'AFIELD DATE'],
    ['a time of day',        { type: 'int', logicalType: 'time-millis' },           'AFIELD TIME'],
    ['a list',               { type: 'array', items: 'string' },                    'AFIELD ARRAY<STRING>'],
    ['a map',                { type: 'map', values: 'long' },                       'AFIELD MAP<STRING, BIGINT>'],
    ['a record',             { type: 'record', name: 'N', fields: [{ name: 'x', type: 'int' }] }, 'AFIELD STRUCT<`X` INTEGER>'],
    ['alternatives: nothing', ['int', 'string'],                                    ''],
    ['an unknown name: nothing', 'Elsewhere',                                       ''],
    ['a record inside itself: all but that', { type: 'record', name: 'N', fields: [{ name: 'x', type: 'int' }, { name: 'up', type: ['null', 'N'] }] }, 'AFIELD STRUCT<`X` INTEGER>'],
  ])('Avro: %s', (_case, type, expected) => {
    expect(avro(type)).toBe(expected);
  });

  test('JSON Schema', () => {
    const schema = {
      type: 'object',
      definitions: {
        place: { type: 'object', properties: { city: { type: 'string' } } },
      },
      properties: {
        count: { type: 'integer' },
        ratio: { type: ['null', 'number'] },
        isOpen: { type: 'boolean' },
        kind: { enum: ['a', 'b'] },
        tags: { type: 'array', items: { type: 'string' } },
        at: { $ref: '#/definitions/place' },
        counts: { type: 'object', additionalProperties: { type: 'integer' } },
        either: { oneOf: [{ type: 'null' }, { type: 'string' }] },
        anything: {},
      },
    };
    expect(columns('JSON', schema)).toBe(
      'COUNT BIGINT, RATIO DOUBLE, ISOPEN BOOLEAN, KIND STRING, TAGS ARRAY<STRING>, AT STRUCT<`CITY` STRING>, COUNTS MAP<STRING, BIGINT>, EITHER STRING',
    );
  });

  test('Protobuf', () => {
    const schema = `syntax = "proto3";
      package shop;
      import "google/protobuf/timestamp.proto";
      enum Kind { A = 0; B = 1; }
      message Order {
        string id = 1;
        int32 small = 2;
        uint32 unsigned = 3;
        int64 large = 4;
        Kind kind = 5;
        repeated Line lines = 6;
        map<string, double> rates = 7;
        google.protobuf.Timestamp placed_at = 8;
        message Line { string sku = 1; }
      }`;
    expect(columns('PROTOBUF', schema)).toBe(
      'ID STRING, SMALL INTEGER, UNSIGNED BIGINT, LARGE BIGINT, KIND STRING, LINES ARRAY<STRUCT<`SKU` STRING>>, RATES MAP<STRING, DOUBLE>, PLACED_AT TIMESTAMP',
    );
  });

  test.each([
    ['no record', 'AVRO', '"string"'],
    ['a schema that nobody can parse', 'AVRO', '{'],
    ['Protobuf that nobody can parse', 'PROTOBUF', 'message'],
    ['the JSON Schema that accepts anything', 'JSON', 'true'],
  ] as const)('%s has no columns', (_case, schemaType, schema) => {
    expect(columns(schemaType, schema)).toBe('');
  });
});
