// SPDX-License-Identifier: Apache-2.0
import topicEntity from './__fixtures__/topicEntity.json';
import { decodeTopicEntity } from './topicEntity';

const ORDERS = 'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1';

describe('decodeTopicEntity', () => {
  it('reads a topic with its tags and business metadata', () => {
    expect(decodeTopicEntity(topicEntity)).toEqual({
      qualifiedName: ORDERS,
      ref: { clusterId: 'lkc-3x9wz1', topicName: 'orders.placed.v1' },
      tags: ['DataProduct', 'PII'],
      businessMetadata: [
        {
          metadata: 'DataProduct',
          attribute: 'description',
          value: 'Orders accepted by the web shop, all regions',
        },
        { metadata: 'DataProduct', attribute: 'domain', value: 'sales' },
        {
          metadata: 'DataProduct',
          attribute: 'owner',
          value: '@team-checkout',
        },
        {
          metadata: 'DataProduct',
          attribute: 'quality',
          value: 'authoritative',
        },
        { metadata: 'DataProduct', attribute: 'sla', value: 'tier-1' },
      ],
      description: 'One event per order accepted by the web shop.',
      owner: 'team-checkout',
      ownerEmail: 'checkout@acme.example',
      partitions: 6,
      replicationFactor: 3,
      retentionMs: 604_800_000,
      cleanupPolicy: ['delete'],
      createdAt: '2024-06-13T09:15:12.000Z',
    });
  });

  const entity = (more: object) => ({
    entity: {
      attributes: { qualifiedName: ORDERS },
      status: 'ACTIVE',
      ...more,
    },
  });

  // prettier-ignore
  test.each<[string, object, object]>([
    ['neither tags nor metadata',     {},                                                             { tags: [], businessMetadata: [] }],
    ['a tag twice, and bookkeeping',  { classifications: [{ typeName: 'PII' }, { typeName: 'PII' }, { typeName: '__x' }] }, { tags: ['PII'] }],
    ['an attribute that is a list',   { businessAttributes: { A: { b: ['x', 'y'] } } },               { businessMetadata: [{ metadata: 'A', attribute: 'b', value: 'x, y' }] }],
    ['an attribute that is a number', { businessAttributes: { A: { b: 7 } } },                        { businessMetadata: [{ metadata: 'A', attribute: 'b', value: '7' }] }],
    ['an attribute without a value',  { businessAttributes: { A: { b: null, __bmName: 'A' } } },      { businessMetadata: [] }],
    ['names that differ in case',     { businessAttributes: { A: { b: '1', B: '2' } } },              { businessMetadata: [{ metadata: 'A', attribute: 'B', value: '2' }, { metadata: 'A', attribute: 'b', value: '1' }] }],
  ])('reads %s', (_case, more, expected) => {
    expect(decodeTopicEntity(entity(more))).toMatchObject(expected);
  });

  it('finds nothing in an entity that is deleted', () => {
    expect(decodeTopicEntity(entity({ status: 'DELETED' }))).toBeUndefined();
  });

  test.each([{}, { entity: {} }, entity({ classifications: ['PII'] })])(
    'refuses %j',
    body => {
      expect(() => decodeTopicEntity(body)).toThrow();
    },
  );
});
