// SPDX-License-Identifier: Apache-2.0
import { readProductSearchDocument } from '@data-mesh/backstage-plugin-data-products-common';
import { aField, aProductDocument } from '../__testUtils__/documents';
import { toSearchDocument } from './toSearchDocument';

const production = { title: 'Production' };

const documentOf = (...args: Parameters<typeof aProductDocument>) =>
  toSearchDocument(aProductDocument(...args), production);

const manyFields = (count: number, doc?: string) =>
  Array.from({ length: count }, (_, index) =>
    aField({ path: `deep.field${index}`, doc }),
  );

describe('toSearchDocument', () => {
  it('keeps what a result shows, and who may see it', () => {
    expect(documentOf()).toEqual({
      title: 'orders',
      text: expect.any(String),
      location: '/catalog/prod/dataproduct/orders',
      entityRef: 'dataproduct:prod/orders',
      kind: 'DataProduct',
      namespace: 'prod',
      lifecycle: 'active',
      description: 'One event per order accepted by the web shop.',
      environment: 'Production',
      owner: 'group:default/checkout',
      domain: 'domain:default/sales',
      qualityTier: 'authoritative',
      slaTier: 'tier-1',
      tags: ['Finance'],
      schemas: [
        {
          subject: 'orders-value',
          fields: [{ path: 'orderId', type: 'string', tags: [], isPii: false }],
        },
      ],
      leftOutFields: 0,
      authorization: { resourceRef: 'dataproduct:prod/orders' },
    });
  });

  it('begins its text with the description, for portals that show it', () => {
    expect(documentOf().text).toMatch(/^One event per order/);
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['topics',              'orders.placed.v1',       /^orders placed v1$/m],
    ['the owner',           'group:default/checkout', /^checkout sales$/m],
    ['the domain',          'domain:default/sales',   /^checkout sales$/m],
    ['the environment',     'Production',             /^Production$/m],
    ['tags',                'Finance',                /^Finance$/m],
    ['names of fields',     'customerEmail',          /customer email/],
    ['docs of fields',      'Where the receipt goes', /Where the receipt goes/],
    ['tags of fields',      'Contact',                /Contact/],
  ])('can be found by %s', (_what, _written, expected) => {
    const { text } = documentOf({
      topics: ['orders.placed.v1'],
      fields: [
        aField({
          path: 'customerEmail',
          doc: 'Where the receipt goes.',
          tags: ['Contact'],
        }),
      ],
    });
    expect(text).toMatch(expected);
  });

  it('has the same keys for a product of which nothing is known', () => {
    const bare = documentOf({
      description: undefined,
      ownerRef: undefined,
      domainRef: undefined,
      qualityTier: undefined,
      slaTier: undefined,
      tags: [],
      fields: [],
    });
    expect(Object.keys(bare)).toEqual(Object.keys(documentOf()));
  });

  it('leads to a page whose name needs escaping in an address', () => {
    expect(documentOf({ entityRef: 'dataproduct:prod/a%b' }).location).toBe(
      '/catalog/prod/dataproduct/a%25b',
    );
  });

  it('is what a front end reads again', () => {
    const { authorization: _, ...document } = documentOf();
    expect(
      readProductSearchDocument(JSON.parse(JSON.stringify(document))),
    ).toEqual(document);
  });

  it('keeps the fields of each schema together', () => {
    const { schemas } = documentOf({
      fields: [
        aField({ path: 'id', subject: 'orders-key' }),
        aField({ path: 'order.id' }),
        aField({ path: 'shopId', subject: 'orders-key' }),
      ],
    });
    expect(
      schemas.map(({ subject, fields }) => [
        subject,
        ...fields.map(({ path }) => path),
      ]),
    ).toEqual([
      ['orders-key', 'id', 'shopId'],
      ['orders-value', 'order.id'],
    ]);
  });

  it('leaves out what PostgreSQL would refuse', () => {
    const { title, schemas } = documentOf({
      title: 'or\u0000ders',
      fields: [aField({ doc: 'half \ud83d' })],
    });
    expect([title, schemas[0]!.fields[0]!.doc]).toEqual(['orders', 'half ']);
  });

  describe('of a product with more than an index holds', () => {
    it('takes 500 fields with docs, and says how many it left out', () => {
      const doc = 'What the field is about, in a few words.';
      const { schemas, leftOutFields } = documentOf({
        fields: manyFields(2_000, doc),
      });
      const { length } = schemas[0]!.fields;
      expect(length).toBeGreaterThan(500);
      expect(length + leftOutFields).toBe(2_000);
    });

    it('leaves out the innermost fields first', () => {
      const { schemas } = documentOf({
        fields: [...manyFields(2_000), aField({ path: 'orderId' })],
      });
      expect(schemas[0]!.fields[0]).toMatchObject({ path: 'orderId' });
    });

    it('is bounded whatever the texts are', () => {
      const endless = 'больше '.repeat(100_000);
      const document = documentOf({
        description: endless,
        fields: manyFields(5_000, endless),
      });
      expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThan(500_000);
    });
  });
});
