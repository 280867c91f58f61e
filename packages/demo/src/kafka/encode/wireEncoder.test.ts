/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import type {
  RegisteredSchema,
  SqlType,
  Value,
} from '@data-mesh/confluent-simulator';
import { Type } from 'avsc';
import protobuf from 'protobufjs';
import { toRecordValue } from './RecordValue';
import { wireEncoder } from './wireEncoder';

const MONEY: SqlType = { base: 'DECIMAL', precision: 12, scale: 2 };
const ORDER: SqlType = {
  base: 'STRUCT',
  fields: [
    { name: 'ORDERID', type: { base: 'STRING' } },
    { name: 'TOTAL', type: MONEY },
    { name: 'PLACEDAT', type: { base: 'TIMESTAMP' } },
    { name: 'LINES', type: { base: 'ARRAY', element: { base: 'STRING' } } },
    {
      name: 'WEIGHTS',
      type: {
        base: 'MAP',
        key: { base: 'STRING' },
        value: { base: 'DOUBLE' },
      },
    },
    { name: 'CHANNEL', type: { base: 'STRING' } },
    { name: 'SEAL', type: { base: 'BYTES' } },
  ],
};

const AN_ORDER: Value = {
  ORDERID: 'CM-1',
  TOTAL: -4990n,
  PLACEDAT: 1_795_400_000_123,
  LINES: ['tea', 'bread'],
  WEIGHTS: new Map([['tea', 0.25]]),
  CHANNEL: null,
  SEAL: Buffer.from('seal').toString('base64'),
};

const AVRO = {
  type: 'record',
  name: 'Order',
  fields: [
    { name: 'orderId', type: 'string' },
    {
      name: 'total',
      type: { type: 'bytes', logicalType: 'decimal', precision: 12, scale: 2 },
    },
    {
      name: 'placedAt',
      type: ['null', { type: 'long', logicalType: 'timestamp-millis' }],
      default: null,
    },
    { name: 'lines', type: { type: 'array', items: 'string' } },
    { name: 'weights', type: { type: 'map', values: 'double' } },
    { name: 'channel', type: ['null', 'string'] },
    { name: 'seal', type: { type: 'fixed', name: 'Seal', size: 4 } },
    { name: 'currency', type: 'string', default: 'EUR' },
    {
      name: 'step',
      type: { type: 'enum', name: 'Step', symbols: ['NEW', 'OLD'] },
    },
    { name: 'rows', type: 'int' },
  ],
};

const JSON_SCHEMA = {
  type: 'object',
  properties: {
    orderId: { type: 'string' },
    total: { type: 'number' },
    placedAt: { type: 'integer' },
    lines: { type: 'array', items: { $ref: '#/definitions/line' } },
    weights: { oneOf: [{ type: 'null' }, { type: 'object' }] },
    channel: { type: 'string' },
    seal: { type: ['string', 'null'] },
    note: { type: ['string', 'null'] },
  },
  definitions: { line: { type: 'string' } },
  required: ['orderId', 'note'],
};

const PROTOBUF = `syntax = "proto3";
package shop;
import "confluent/type/decimal.proto";
import "google/protobuf/timestamp.proto";
message Order {
  string orderId = 1;
  confluent.type.Decimal total = 2;
  google.protobuf.Timestamp placedAt = 3;
  repeated string lines = 4;
  map<string, double> weights = 5;
  optional string channel = 6;
  bytes seal = 7;
}
message Other { string id = 1; }
`;

const aSchema = (
  schemaType: RegisteredSchema['schemaType'],
  schema: string | object,
): RegisteredSchema => ({
  id: 100_007,
  guid: 'guid',
  schemaType,
  schema: typeof schema === 'string' ? schema : JSON.stringify(schema),
  references: [],
});

function write(schema: RegisteredSchema, references: string[] = []): Buffer {
  const encode = wireEncoder({ schema, references });
  return encode(toRecordValue(AN_ORDER, ORDER));
}

describe('wireEncoder', () => {
  it('begins with a zero and the id of the schema', () => {
    expect(write(aSchema('JSON', JSON_SCHEMA)).subarray(0, 5)).toEqual(
      Buffer.from([0, 0x00, 0x01, 0x86, 0xa7]),
    );
  });

  it('writes Avro, with defaults for what there is no value for', () => {
    const written = write(aSchema('AVRO', AVRO)).subarray(5);
    const read = Type.forSchema(JSON.parse(JSON.stringify(AVRO))).fromBuffer(
      written,
    );
    expect(JSON.parse(JSON.stringify(read))).toEqual({
      orderId: 'CM-1',
      // -4990 in two's complement.
      total: { type: 'Buffer', data: [0xec, 0x82] },
      placedAt: 1_795_400_000_123,
      lines: ['tea', 'bread'],
      weights: { tea: 0.25 },
      channel: null,
      seal: { type: 'Buffer', data: [...Buffer.from('seal')] },
      currency: 'EUR',
      step: 'NEW',
      rows: 0,
    });
  });

  it('writes Avro that names a schema of another subject', () => {
    const line = '{"type": "record", "name": "Line", "fields": []}';
    const order = {
      type: 'record',
      name: 'Order',
      fields: [
        { name: 'orderId', type: 'string' },
        { name: 'line', type: 'Line' },
      ],
    };
    expect(write(aSchema('AVRO', order), [line])).toHaveLength(10);
  });

  it('writes JSON, with the names of the schema and without what is missing', () => {
    const written = write(aSchema('JSON', JSON_SCHEMA)).subarray(5);
    expect(JSON.parse(written.toString())).toEqual({
      orderId: 'CM-1',
      total: -49.9,
      placedAt: 1_795_400_000_123,
      lines: ['tea', 'bread'],
      weights: { tea: 0.25 },
      seal: 'c2VhbA==',
      note: null,
    });
  });

  it('writes the first message of a Protobuf file, and which one it is', () => {
    const written = write(aSchema('PROTOBUF', PROTOBUF)).subarray(5);
    expect(written[0]).toBe(0);
    const { root } = protobuf.parse(
      PROTOBUF.replaceAll(/^import.*$/gm, '')
        .replace('confluent.type.Decimal', 'Decimal')
        .replace('google.protobuf.Timestamp', 'Timestamp')
        .concat(
          'message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }',
          'message Timestamp { int64 seconds = 1; int32 nanos = 2; }',
        ),
    );
    const message = root.lookupType('shop.Order');
    const read = message.decode(written.subarray(1));
    expect(message.toObject(read, { longs: Number, bytes: String })).toEqual({
      orderId: 'CM-1',
      total: { value: '7II=', precision: 12, scale: 2 },
      placedAt: { seconds: 1_795_400_000, nanos: 123_000_000 },
      lines: ['tea', 'bread'],
      weights: { tea: 0.25 },
      seal: 'c2VhbA==',
    });
  });

  test.each<[RegisteredSchema['schemaType'], string]>([
    ['AVRO', 'no JSON'],
    ['JSON', 'no JSON'],
    ['PROTOBUF', 'syntax = "proto3";'],
  ])('refuses what is no schema of %s', (schemaType, text) => {
    expect(() => write(aSchema(schemaType, text))).toThrow();
  });
});
