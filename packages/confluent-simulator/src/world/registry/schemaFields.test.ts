// SPDX-License-Identifier: Apache-2.0
import type { SchemaType } from '../scenario';
import { fieldsOf } from './schemaFields';

const fields = (schemaType: SchemaType, schema: unknown) =>
  fieldsOf({
    id: 1,
    guid: '',
    schemaType,
    schema: typeof schema === 'string' ? schema : JSON.stringify(schema),
    references: [],
  }).map(({ record, path, tags }) => `${record} ${path} ${tags}`.trim());

const address = {
  type: 'record',
  name: 'Address',
  fields: [{ name: 'zip', type: 'string', 'confluent:tags': ['PII'] }],
};
const withAddress = (name: string, type: unknown, more: object = {}) => ({
  type: 'record',
  name,
  fields: [{ name: 'address', type }],
  ...more,
});

describe('fieldsOf', () => {
  // prettier-ignore
  test.each<[string, SchemaType, unknown, string[]]>([
    ['a record in a namespace',       'AVRO',     withAddress('Customer', 'string', { namespace: 'com.acme' }), ['com.acme.Customer address']],
    ['a record with a full name',     'AVRO',     withAddress('com.acme.Customer', 'string'),                   ['com.acme.Customer address']],
    ['a record inside another',       'AVRO',     withAddress('Customer', address),                             ['Customer address', 'Customer address.zip PII']],
    ['an optional record',            'AVRO',     withAddress('Customer', ['null', address]),                   ['Customer address', 'Customer address.zip PII']],
    ['no record',                     'AVRO',     '"string"',                                                   []],
    ['an object with a title',        'JSON',     { title: 'T', properties: { a: { 'confluent:tags': ['PII'], properties: { b: {} } } } }, ['T a PII', 'T a.b']],
    ['an object without a title',     'JSON',     { properties: { a: {} } },                                    []],
    ['messages in a package',         'PROTOBUF', 'syntax = "proto3"; package acme; message M { string a = 1 [(confluent.field_meta).tags = "PII"]; }', ['acme.M a PII']],
    ['messages without a package',    'PROTOBUF', 'syntax = "proto3"; message M { string snake_case = 1; }',    ['M snake_case']],
    ['what nobody can parse',         'AVRO',     'oops',                                                       []],
  ])('finds those of %s', (_what, schemaType, schema, expected) => {
    expect(fields(schemaType, schema)).toEqual(expected);
  });
});
