// SPDX-License-Identifier: Apache-2.0
import type { SchemaSpec } from '../scenario';
import { parseSchema } from './parseSchema';
import { Registry } from './Registry';

const ADDRESS = {
  type: 'record',
  name: 'shop.Address',
  fields: [{ name: 'city', type: 'string' }],
};

const registry = new Registry(() => new Date(0));
registry.register('shop.Address', { schema: ADDRESS });
registry.register('money', {
  schemaType: 'PROTOBUF',
  schema:
    'syntax = "proto3"; package money; message Amount { int64 minor = 1; }',
});

const parse = (spec: SchemaSpec) =>
  parseSchema(
    spec,
    ({ subject, version }) => registry.version(subject, version).schema,
  );

describe('parseSchema', () => {
  test.each<[string, SchemaSpec]>([
    [
      'Avro that refers to another subject',
      {
        schema: {
          type: 'record',
          name: 'Order',
          fields: [{ name: 'to', type: 'shop.Address' }],
        },
        references: [
          { name: 'shop.Address', subject: 'shop.Address', version: 1 },
        ],
      },
    ],
    [
      'Avro with properties of its own',
      {
        schema: {
          type: 'record',
          name: 'R',
          fields: [
            { name: 'a', type: { type: 'string', 'arg.properties': {} } },
          ],
        },
      },
    ],
    ['a bare Avro type', { schema: '"string"' }],
    ['JSON Schema', { schemaType: 'JSON', schema: { type: 'object' } }],
    [
      'the JSON Schema that accepts anything',
      { schemaType: 'JSON', schema: 'true' },
    ],
    [
      'Protobuf that imports another subject',
      {
        schemaType: 'PROTOBUF',
        schema:
          'syntax = "proto3"; import "money.proto"; message M { money.Amount a = 1; }',
        references: [{ name: 'money.proto', subject: 'money', version: 1 }],
      },
    ],
    [
      'Protobuf that imports files every registry has',
      {
        schemaType: 'PROTOBUF',
        schema: `syntax = "proto3"; import "google/protobuf/timestamp.proto"; import "confluent/type/decimal.proto";
        message M { google.protobuf.Timestamp at = 1; confluent.type.Decimal amount = 2; }`,
      },
    ],
  ])('reads %s', (_case, spec) => {
    expect(parse(spec)).toMatchObject({
      schemaType: spec.schemaType ?? 'AVRO',
    });
  });

  test.each<[string, SchemaSpec]>([
    ['what is no JSON', { schema: 'oops' }],
    [
      'JSON with a comma too many',
      { schema: '{"type":"record","name":"R","fields":[],}' },
    ],
    [
      'an unknown Avro type',
      {
        schema: {
          type: 'record',
          name: 'R',
          fields: [{ name: 'a', type: 'Nope' }],
        },
      },
    ],
    [
      'a default of the wrong type',
      {
        schema: {
          type: 'record',
          name: 'R',
          fields: [{ name: 'a', type: 'int', default: 'x' }],
        },
      },
    ],
    ['a JSON Schema that is a list', { schemaType: 'JSON', schema: '[]' }],
    ['what is no Protobuf', { schemaType: 'PROTOBUF', schema: 'message {' }],
    [
      'Protobuf with an unknown type',
      {
        schemaType: 'PROTOBUF',
        schema: 'syntax = "proto3"; message M { Nope a = 1; }',
      },
    ],
  ])('refuses %s with 42201', (_case, spec) => {
    expect(() => parse(spec)).toThrow(expect.objectContaining({ code: 42201 }));
  });
});
