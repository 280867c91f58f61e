// SPDX-License-Identifier: Apache-2.0

import { SchemaTree } from '@data-mesh/backstage-plugin-data-products-common';
import { aSchemaField } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { SchemaVersion } from '@data-mesh/confluent-client';
import {
  fingerprintOf,
  ReadingContext,
  toIndexedSchema,
} from './toIndexedSchema';

const CONTEXT: ReadingContext = {
  piiTags: ['PII'],
  catalogTags: [
    { field: 'shop.Order.email', tags: ['Contact', 'Internal'] },
    { field: 'shop.Order.id', tags: ['Internal'] },
  ],
};
const VERSION: SchemaVersion = {
  subject: 'orders-value',
  version: 2,
  schemaId: 100_002,
  schemaType: 'AVRO',
  schema: '{}',
  references: [],
};
const UNREADABLE: SchemaTree = { status: 'unreadable', cause: 'no JSON' };

function treeOf(...fields: Parameters<typeof aSchemaField>[0][]): SchemaTree {
  return {
    status: 'read',
    fields: fields.map(aSchemaField),
    unresolvedReferences: [],
  };
}

describe('toIndexedSchema', () => {
  it('keeps the fields, those inside others too', () => {
    const tree = treeOf({
      name: 'customer',
      type: 'Customer',
      fields: [
        aSchemaField({
          name: 'email',
          path: 'customer.email',
          doc: 'E-mail address of the customer',
          tags: ['Contact'],
        }),
      ],
    });
    expect(toIndexedSchema(VERSION, { tree }, CONTEXT)).toEqual({
      schemaKey: '.:100002',
      format: 'AVRO',
      fingerprint: fingerprintOf(CONTEXT),
      hasPii: false,
      fields: [
        { path: 'customer', type: 'Customer', tags: [], isPii: false },
        {
          path: 'customer.email',
          type: 'string',
          doc: 'E-mail address of the customer',
          tags: ['Contact'],
          isPii: false,
        },
      ],
    });
  });

  it('keeps the cause of what is unreadable', () => {
    expect(
      toIndexedSchema(VERSION, { tree: UNREADABLE }, CONTEXT),
    ).toMatchObject({ fields: [], problem: 'no JSON', hasPii: false });
  });

  it.each([
    [500, 500],
    [501, 500],
  ])('keeps of %d characters of documentation %d', (length, kept) => {
    const tree = treeOf({ doc: 'x'.repeat(length) });
    const { fields } = toIndexedSchema(VERSION, { tree }, CONTEXT);
    expect(fields[0]!.doc).toHaveLength(kept);
  });

  it('is unfinished when a reference could not be followed, so that it is read again', () => {
    const failure = new Error('down');
    const { fingerprint } = toIndexedSchema(
      VERSION,
      { tree: treeOf({}), failure },
      CONTEXT,
    );
    expect(fingerprint).not.toBe(fingerprintOf(CONTEXT));
  });

  test.each<[string, SchemaTree, Partial<SchemaVersion>, string[], boolean]>([
    ['a field is marked', treeOf({ isPii: true }), {}, [], true],
    ['none is', treeOf({ tags: ['Contact'] }), {}, ['Contact'], false],
    [
      'its metadata mark one, though nobody can read the text',
      UNREADABLE,
      { metadata: { tags: { '**.ssn': ['pii'] } } },
      [],
      true,
    ],
    ['the catalog marks one that is not found', treeOf({}), {}, ['PII'], true],
  ])('tells personal data: %s', (_case, tree, version, tags, expected) => {
    const schema = toIndexedSchema(
      { ...VERSION, ...version },
      { tree },
      { piiTags: ['PII'], catalogTags: [{ field: 'a.b', tags }] },
    );
    expect(schema.hasPii).toBe(expected);
  });
});

describe('fingerprintOf', () => {
  const { piiTags, catalogTags } = CONTEXT;
  const [email, id] = catalogTags as [
    ReadingContext['catalogTags'][0],
    ReadingContext['catalogTags'][0],
  ];

  test.each<[string, ReadingContext, boolean]>([
    ['the same again', { piiTags: ['PII'], catalogTags: [email, id] }, true],
    ['fields in another order', { piiTags, catalogTags: [id, email] }, true],
    [
      'tags in another order',
      {
        piiTags,
        catalogTags: [{ ...email, tags: ['Internal', 'Contact'] }, id],
      },
      true,
    ],
    ['a field less', { piiTags, catalogTags: [email] }, false],
    [
      'a tag more',
      { piiTags, catalogTags: [email, { ...id, tags: ['Internal', 'PII'] }] },
      false,
    ],
    ['other tags for personal data', { piiTags: ['GDPR'], catalogTags }, false],
  ])('of %s', (_case, context, isSame) => {
    expect(fingerprintOf(context) === fingerprintOf(CONTEXT)).toBe(isSame);
  });
});
