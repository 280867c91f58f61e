// SPDX-License-Identifier: Apache-2.0
import { schemaFileName } from './schemaFileName';

describe('schemaFileName', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['orders-value',          'AVRO',     'orders-value-v2.avsc'],
    ['orders-value',          'PROTOBUF', 'orders-value-v2.proto'],
    ['orders-value',          'JSON',     'orders-value-v2.json'],
    ['orders-value',          'THRIFT',   'orders-value-v2.txt'],
    [':.team:orders/value',   'AVRO',     '_.team_orders_value-v2.avsc'],
    ['../orders',             'AVRO',     '_orders-v2.avsc'],
    ['..',                    'AVRO',     'schema-v2.avsc'],
    ['x'.repeat(300),         'AVRO',     `${'x'.repeat(120)}-v2.avsc`],
  ])('of %s in %s', (subject, format, expected) => {
    expect(schemaFileName({ subject, version: 2, format })).toBe(expected);
  });
});
