// SPDX-License-Identifier: Apache-2.0
import type { SchemaSubject } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOutputPort,
  aSchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { KnownFormats, mustAskRegistry, partFormat } from './portFormats';

const port = anOutputPort({
  subjects: [
    { subject: 'orders-value', part: 'value' },
    { subject: 'orders-key', part: 'key' },
  ],
});
const registered = (subject: string, format: string): SchemaSubject =>
  aSchemaSubject({
    subject,
    state: { status: 'read', versions: [{ version: 1, schemaId: 1, format }] },
  });
const failed = aSchemaSubject({
  state: { status: 'failed', cause: 'busy', canRetryHelp: true },
});

describe('partFormat', () => {
  // prettier-ignore
  test.each<[string, 'key' | 'value', KnownFormats, string]>([
    ['the only format of the product',  'value', { ofProduct: ['AVRO'] },                         'avro'],
    ['the same for keys',               'key',   { ofProduct: ['PROTOBUF'] },                     'protobuf'],
    ['that of its own subject',         'value', { ofProduct: ['AVRO', 'JSON'], subjects: [registered('orders-value', 'JSON'), registered('orders-key', 'AVRO')] }, 'json'],
    ['that of its own subject for keys', 'key',  { ofProduct: ['AVRO', 'JSON'], subjects: [registered('orders-value', 'JSON'), registered('orders-key', 'AVRO')] }, 'avro'],
    ['unknown before it is asked for',  'value', { ofProduct: ['AVRO', 'JSON'] },                 'unknown'],
    ['unknown when it cannot be read',  'value', { subjects: [failed] },                          'unknown'],
    ['unknown for one of tomorrow',     'value', { ofProduct: ['THRIFT'] },                       'unknown'],
  ])('is %s', (_case, part, known, expected) => {
    expect(partFormat(port, part, known).format).toBe(expected);
  });

  it('tells no schema from nobody asked', () => {
    const known = { ofProduct: ['AVRO'] };
    expect(partFormat({ subjects: [] }, 'value', known).format).toBe('none');
    expect(partFormat({}, 'value', known).format).toBe('unknown');
  });

  it('names the subject that says so', () => {
    expect(partFormat(port, 'key', {}).subject).toBe('orders-key');
  });
});

describe('mustAskRegistry', () => {
  // prettier-ignore
  test.each<[string, string[] | undefined, boolean]>([
    ['one format decides',       ['AVRO'],         false],
    ['two formats do not',       ['AVRO', 'JSON'], true],
    ['none has been read yet',   undefined,        true],
  ])('when %s', (_case, ofProduct, expected) => {
    expect(mustAskRegistry([port], ofProduct)).toBe(expected);
  });

  it('not where there is no schema to ask for', () => {
    expect(mustAskRegistry([{ subjects: [] }, {}], undefined)).toBe(false);
  });
});
