// SPDX-License-Identifier: Apache-2.0
import {
  DeclarationDraft,
  DeclarationPlan,
  draftWithoutSchema,
  firstDraft,
  keyChoices,
  planDeclaration,
} from './planDeclaration';
import type { SchemaFormat } from './topicFormats';

const value: SchemaFormat = { format: 'AVRO', subject: 'orders-value' };
const key: SchemaFormat = { format: 'PROTOBUF', subject: 'orders-key' };

const plan = (draft: Partial<DeclarationDraft>): DeclarationPlan =>
  planDeclaration(
    { ...firstDraft({}, 'ORDERS'), ...draft },
    { name: 'orders.v1', key, value, takenNames: ['PAYMENTS'] },
  );

describe('planDeclaration', () => {
  // prettier-ignore
  test.each<[string, Partial<DeclarationDraft>, string]>([
    ['a stream without key',      {},                                      "CREATE STREAM ORDERS WITH (KAFKA_TOPIC = 'orders.v1', VALUE_FORMAT = 'AVRO');"],
    ['a stream with key schema',  { key: 'schema' },                       "CREATE STREAM ORDERS WITH (KAFKA_TOPIC = 'orders.v1', KEY_FORMAT = 'PROTOBUF', VALUE_FORMAT = 'AVRO');"],
    ['a stream with key column',  { key: 'column', keyName: 'ID' },        "CREATE STREAM ORDERS (ID STRING KEY) WITH (KAFKA_TOPIC = 'orders.v1', KEY_FORMAT = 'KAFKA', VALUE_FORMAT = 'AVRO');"],
    ['a table with key column',   { kind: 'table', key: 'column', keyName: 'ID', keyType: 'BIGINT' }, "CREATE TABLE ORDERS (ID BIGINT PRIMARY KEY) WITH (KAFKA_TOPIC = 'orders.v1', KEY_FORMAT = 'KAFKA', VALUE_FORMAT = 'AVRO');"],
    ['a table with key schema',   { kind: 'table', key: 'schema' },        "CREATE TABLE ORDERS WITH (KAFKA_TOPIC = 'orders.v1', KEY_FORMAT = 'PROTOBUF', VALUE_FORMAT = 'AVRO');"],
    ['a name beside one that is taken', { name: 'PAYMENTS_2' },            "CREATE STREAM PAYMENTS_2 WITH (KAFKA_TOPIC = 'orders.v1', VALUE_FORMAT = 'AVRO');"],
  ])('writes %s', (_case, draft, statement) => {
    expect(plan(draft)).toEqual({ status: 'ready', statement });
  });

  // prettier-ignore
  test.each<[string, Partial<DeclarationDraft>, string]>([
    ['no name',                       { name: '' },                            'nameMissing'],
    ['a name with a space',           { name: 'MY ORDERS' },                   'nameInvalid'],
    ['a name with a digit first',     { name: '1ORDERS' },                     'nameInvalid'],
    ['a name that is a reserved word', { name: 'SELECT' },                     'nameReserved'],
    ['a name that is taken',          { name: 'PAYMENTS' },                    'nameTaken'],
    ['a table without key',           { kind: 'table', key: 'none' },          'keyMissing'],
    ['a key column without name',     { key: 'column', keyName: '' },          'keyInvalid'],
    ['a key column of two words',     { key: 'column', keyName: 'A B' },       'keyInvalid'],
    ['a reserved word as key column', { key: 'column', keyName: 'FROM' },      'keyInvalid'],
  ])('does not take %s', (_case, draft, problem) => {
    expect(plan(draft)).toEqual({ status: 'incomplete', problem });
  });
});

describe('keyChoices', () => {
  // prettier-ignore
  test.each<[DeclarationDraft['kind'], string, SchemaFormat | undefined, DeclarationDraft['key'][]]>([
    ['stream', 'with a key schema',    key,       ['schema', 'none']],
    ['stream', 'without a key schema', undefined, ['column', 'none']],
    ['table',  'with a key schema',    key,       ['schema']],
    ['table',  'without a key schema', undefined, ['column']],
  ])('of a %s %s', (kind, _case, keyFormat, expected) => {
    expect(keyChoices(kind, { key: keyFormat })).toEqual(expected);
  });
});

describe('draftWithoutSchema', () => {
  it('begins a statement to be finished', () => {
    expect(draftWithoutSchema("it's", 'IT_S')).toBe(
      "CREATE STREAM IT_S (COLUMN_1 STRING) WITH (KAFKA_TOPIC = 'it''s', VALUE_FORMAT = 'JSON');",
    );
  });
});
