// SPDX-License-Identifier: Apache-2.0
import { SCHEMA_TYPES } from '@data-mesh/backstage-plugin-data-products-common';
import { exampleSchema, recordName } from './exampleSchema';
import { schemaProblem } from './schemaProblem';

describe('schemaProblem', () => {
  test.each(SCHEMA_TYPES)('finds nothing wrong with the %s example', type => {
    const schema = exampleSchema(type, 'orders.returned.v1');
    expect(schema).toContain('OrdersReturned');
    expect(schemaProblem({ schemaType: type, schema })).toBeUndefined();
  });

  test.each([
    ['AVRO', '  ', 'needed'],
    ['AVRO', '{', 'noJson'],
    ['AVRO', '"string"', 'noRecord'],
    ['AVRO', '{"type":"record","name":"A"}', 'noRecord'],
    ['JSON', '{', 'noJson'],
    ['PROTOBUF', 'syntax = "proto3";', 'noMessage'],
  ] as const)('refuses as %s: %s', (schemaType, schema, reason) => {
    expect(schemaProblem({ schemaType, schema })).toMatchObject({ reason });
  });
});

describe('recordName', () => {
  test.each([
    ['orders.returned.v1', 'OrdersReturned'],
    ['orders', 'Orders'],
    ['stock-movements_EU', 'StockMovementsEU'],
    ['2024.orders', 'Record2024Orders'],
    ['', 'Record'],
  ])('of %j is %s', (topic, name) => {
    expect(recordName(topic)).toBe(name);
  });
});
