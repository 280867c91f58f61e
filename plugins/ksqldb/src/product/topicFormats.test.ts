// SPDX-License-Identifier: Apache-2.0
import type { SchemaSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { aSchemaSubject } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { topicFormats } from './topicFormats';

const written = (format: string): SchemaSubject['state'] => ({
  status: 'read',
  versions: [
    { version: 2, schemaId: 2, format },
    { version: 1, schemaId: 1, format: 'AVRO' },
  ],
});

describe('topicFormats', () => {
  // prettier-ignore
  test.each<[string, SchemaSubject['state'], string | undefined]>([
    ['Avro',                     written('AVRO'),       'AVRO'],
    ['JSON Schema',              written('JSON'),       'JSON_SR'],
    ['Protobuf',                 written('PROTOBUF'),   'PROTOBUF'],
    ['a format of a newer registry', written('CBOR'),   undefined],
    ['no schema in the registry', { status: 'absent' }, undefined],
    ['a schema that could not be read', { status: 'failed', cause: 'No answer', canRetryHelp: true }, undefined],
  ])('takes %s for what ksqlDB calls it', (_case, state, expected) => {
    const subjects = [aSchemaSubject({ state })];
    expect(
      topicFormats({ hasRegistry: true, subjects }, 'orders').value?.format,
    ).toBe(expected);
  });

  it('tells what is not known from what is not there', () => {
    const failed = aSchemaSubject({
      part: 'key',
      state: { status: 'failed', cause: 'No answer', canRetryHelp: true },
    });
    const subjects = [aSchemaSubject(), failed];
    expect(
      topicFormats({ hasRegistry: true, subjects }, 'orders').failure,
    ).toBe('No answer');
    expect(
      topicFormats({ hasRegistry: true, subjects }, 'returns').failure,
    ).toBeUndefined();
  });

  it('keeps the topics of a product, their keys and their values apart', () => {
    const subjects = [
      aSchemaSubject({ subject: 'other-value', topics: ['other'] }),
      aSchemaSubject({ subject: 'orders-key', part: 'key' }),
      aSchemaSubject(),
    ];
    expect(topicFormats({ hasRegistry: true, subjects }, 'orders')).toEqual({
      key: { format: 'AVRO', subject: 'orders-key' },
      value: { format: 'AVRO', subject: 'orders-value' },
    });
  });
});
