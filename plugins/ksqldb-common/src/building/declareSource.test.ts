// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { classify } from '../statements/classify';
import { readable } from './__testUtils__/readable';
import { declareSource, type SourceDeclaration } from './declareSource';

describe('declareSource', () => {
  const orders: SourceDeclaration = {
    kind: 'stream',
    name: 'ORDERS',
    topic: 'orders.placed.v1',
    valueFormat: 'AVRO',
  };

  // prettier-ignore
  test.each<[string, Partial<SourceDeclaration>, string]>([
    ['a stream with the columns of its schema', {},
      "CREATE STREAM ORDERS WITH (KAFKA_TOPIC = 'orders.placed.v1', VALUE_FORMAT = 'AVRO');"],
    ['a stream with a key', { keyFormat: 'kafka', keyColumns: [{ name: 'ORDERID', type: 'STRING' }] },
      "CREATE STREAM ORDERS (ORDERID STRING KEY) WITH (KAFKA_TOPIC = 'orders.placed.v1', KEY_FORMAT = 'KAFKA', VALUE_FORMAT = 'AVRO');"],
    ['a table with a key', { kind: 'table', keyColumns: [{ name: 'id', type: 'BIGINT' }] },
      "CREATE TABLE ORDERS (`id` BIGINT PRIMARY KEY) WITH (KAFKA_TOPIC = 'orders.placed.v1', VALUE_FORMAT = 'AVRO');"],
    ['a table whose keys have a schema', { kind: 'table', keyFormat: 'AVRO' },
      "CREATE TABLE ORDERS WITH (KAFKA_TOPIC = 'orders.placed.v1', KEY_FORMAT = 'AVRO', VALUE_FORMAT = 'AVRO');"],
    ['listed columns', { valueFormat: 'JSON', valueColumns: [{ name: 'TOTAL', type: 'DECIMAL(10, 2)' }, { name: 'KEY', type: 'STRING' }] },
      "CREATE STREAM ORDERS (TOTAL DECIMAL(10, 2), KEY STRING) WITH (KAFKA_TOPIC = 'orders.placed.v1', VALUE_FORMAT = 'JSON');"],
    ['names that need quotes', { name: "o'rders", topic: "it's" },
      "CREATE STREAM `o'rders` WITH (KAFKA_TOPIC = 'it''s', VALUE_FORMAT = 'AVRO');"],
  ])('writes %s', (_case, changes, expected) => {
    expect(declareSource({ ...orders, ...changes })).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, Partial<SourceDeclaration>, RegExp]>([
    ['no columns where there is no schema', { valueFormat: 'JSON' },   /List the columns of orders.placed.v1/],
    ['a table without a key',               { kind: 'table' },         /Name the key of the table/],
    ['an unknown format',                   { valueFormat: 'XML' },    /'XML' is not a format/],
    ['an unknown key format',               { keyFormat: "KAFKA', X" }, /is not a format/],
    ['a type that goes on',                 { keyColumns: [{ name: 'A', type: 'INT, B INT' }] }, /not the type/],
  ])('refuses %s', (_case, changes, message) => {
    expect(() => declareSource({ ...orders, ...changes })).toThrow(message);
  });

  it('writes what is classified as that declaration, whatever the names', () => {
    fc.assert(
      fc.property(readable, readable, fc.boolean(), (name, topic, isTable) => {
        const text = declareSource({
          kind: isTable ? 'table' : 'stream',
          name,
          topic,
          valueFormat: 'AVRO',
          keyColumns: [{ name: topic, type: 'STRING' }],
        });
        expect(classify(text)).toMatchObject({
          status: 'classified',
          statements: [
            {
              action: isTable ? 'createTable' : 'createStream',
              text,
              sinks: [{ name }],
              sourceTopics: [{ name: topic }],
            },
          ],
        });
      }),
    );
  });
});
