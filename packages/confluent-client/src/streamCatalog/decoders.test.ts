// SPDX-License-Identifier: Apache-2.0
import businessMetadataDefinitions from './__fixtures__/businessMetadataDefinitions.json';
import graphqlErrors from './__fixtures__/graphqlErrors.json';
import graphqlTopics from './__fixtures__/graphqlTopics.json';
import searchClusters from './__fixtures__/searchClusters.json';
import searchTopics from './__fixtures__/searchTopics.json';
import tagDefinitions from './__fixtures__/tagDefinitions.json';
import topicEntity from './__fixtures__/topicEntity.json';
import { decodeBusinessMetadataDefinitions, decodeTagDefinitions } from './definitions';
import { decodeGraphqlAnswer } from './graphql';
import { decodeGraphqlTopics } from './graphqlTopics';
import { decodeClusterSearch, decodeTopicSearch } from './searchResult';
import { decodeTopicEntity } from './topicEntity';

const ORDERS = 'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1';
const SHIPMENTS = 'lsrc-4nv8rd:lkc-3x9wz1:shipments.dispatched.v1';

describe('decodeTopicSearch', () => {
  it('reads what a header holds, and leaves out what it does not', () => {
    expect(decodeTopicSearch(searchTopics)).toEqual([
      {
        qualifiedName: ORDERS,
        is: 'topic',
        topic: {
          qualifiedName: ORDERS,
          ref: { clusterId: 'lkc-3x9wz1', topicName: 'orders.placed.v1' },
          tags: ['DataProduct', 'PII'],
          description: 'One event per order accepted by the web shop.',
          owner: 'team-checkout',
          ownerEmail: 'checkout@acme.example',
          partitions: 6,
          createdAt: '2024-06-13T09:15:12.000Z',
        },
      },
      {
        qualifiedName: SHIPMENTS,
        is: 'topic',
        topic: {
          qualifiedName: SHIPMENTS,
          ref: { clusterId: 'lkc-3x9wz1', topicName: 'shipments.dispatched.v1' },
          tags: ['DataProduct'],
          partitions: 3,
          createdAt: '2024-06-26T11:06:40.000Z',
        },
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['an empty list', { searchParameters: {}, types: ['kafka_topic'], entities: [] }],
    ['no list',       { searchParameters: {}, types: ['kafka_topic'] }],
    ['null',          { entities: null }],
  ])('reads %s as an empty page', (_case, body) => {
    expect(decodeTopicSearch(body)).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['no object',               []],
    ['a list that is none',     { entities: {} }],
    ['a header without a name', { entities: [{ attributes: {}, status: 'ACTIVE' }] }],
  ])('refuses %s', (_case, body) => {
    expect(() => decodeTopicSearch(body)).toThrow();
  });

  const header = (attributes: object, status = 'ACTIVE') => ({
    entities: [{ attributes: { qualifiedName: ORDERS, ...attributes }, status }],
  });

  it('sets aside what is deleted', () => {
    expect(decodeTopicSearch(header({}, 'DELETED'))).toEqual([{ qualifiedName: ORDERS, is: 'inactive' }]);
  });

  // prettier-ignore
  test.each<[string, object, string]>([
    ['a description that is no text', { description: 7 },                        'attributes.description: Invalid input: expected string, received number'],
    ['an address of something else',  { qualifiedName: 'lsrc-4nv8rd:.:a:1' },     "'lsrc-4nv8rd:.:a:1' is not the qualified name of a topic: it has 4 segments, not 2 or 3"],
  ])('keeps %s to its own row', (_case, attributes, because) => {
    expect(decodeTopicSearch(header(attributes))).toEqual([
      expect.objectContaining({ is: 'unreadable', because }),
    ]);
  });

  // prettier-ignore
  test.each<[string, object, object]>([
    ['a cleared text',                        { owner: '', description: null },       { owner: undefined, description: undefined }],
    ['numbers that are not known yet',        { partitionsCount: 0, retentionMs: 0 }, { partitions: undefined, retentionMs: undefined }],
    ['numbers as text',                       { retentionMs: '604800000' },           { retentionMs: 604_800_000 }],
    ['retention for ever',                    { retentionMs: -1 },                    { retentionMs: -1 }],
    ['the longest retention Kafka can hold',  { retentionMs: 9223372036854775807n },  { retentionMs: -1 }],
    ['the longest, as text',                  { retentionMs: '9223372036854775807' }, { retentionMs: -1 }],
    ['one cleanup policy',                    { cleanupPolicy: 'DELETE' },            { cleanupPolicy: ['delete'] }],
    ['two cleanup policies',                  { cleanupPolicy: 'DELETE_COMPACT' },    { cleanupPolicy: ['compact', 'delete'] }],
    ['two, as Kafka writes them',             { cleanupPolicy: 'delete,compact' },    { cleanupPolicy: ['compact', 'delete'] }],
    ['a cleanup policy that is not known',    { cleanupPolicy: 'UNSPECIFIED' },       { cleanupPolicy: undefined }],
    ['a date as text',                        { createTime: '2024-06-13T09:15:12Z' }, { createdAt: '2024-06-13T09:15:12.000Z' }],
    ['a date that is not known',              { createTime: 0 },                      { createdAt: undefined }],
    ['a date that is none',                   { createTime: 'yesterday' },            { createdAt: undefined }],
    ['a topic of the system',                 { isInternal: true },                   { isInternal: true }],
    ['one that is not',                       { isInternal: false },                  { isInternal: undefined }],
    ['keys nobody has heard of',              { __ss_orgLogo: 'x', sparkle: {} },     {}],
  ])('reads %s', (_case, attributes, expected) => {
    const wire = JSON.parse(toJson(header(attributes)));
    expect(decodeTopicSearch(wire)).toEqual([
      expect.objectContaining({ is: 'topic', topic: expect.objectContaining(expected) }),
    ]);
  });
});

describe('decodeTopicEntity', () => {
  it('reads a topic with its tags and business metadata', () => {
    expect(decodeTopicEntity(topicEntity)).toEqual({
      qualifiedName: ORDERS,
      ref: { clusterId: 'lkc-3x9wz1', topicName: 'orders.placed.v1' },
      tags: ['DataProduct', 'PII'],
      businessMetadata: [
        { metadata: 'DataProduct', attribute: 'description', value: 'Orders accepted by the web shop, all regions' },
        { metadata: 'DataProduct', attribute: 'domain', value: 'sales' },
        { metadata: 'DataProduct', attribute: 'owner', value: '@team-checkout' },
        { metadata: 'DataProduct', attribute: 'quality', value: 'authoritative' },
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
    entity: { attributes: { qualifiedName: ORDERS }, status: 'ACTIVE', ...more },
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

  test.each([{}, { entity: {} }, entity({ classifications: ['PII'] })])('refuses %j', body => {
    expect(() => decodeTopicEntity(body)).toThrow();
  });
});

describe('decodeGraphqlTopics', () => {
  it('reads null as empty lists', () => {
    const rows = decodeGraphqlTopics(decodeGraphqlAnswer('test', graphqlTopics));
    expect(rows).toEqual([
      {
        qualifiedName: ORDERS,
        is: 'topic',
        topic: {
          qualifiedName: ORDERS,
          ref: { clusterId: 'lkc-3x9wz1', topicName: 'orders.placed.v1' },
          tags: ['DataProduct', 'PII'],
          businessMetadata: [
            { metadata: 'DataProduct', attribute: 'domain', value: 'sales' },
            { metadata: 'DataProduct', attribute: 'sla', value: 'tier-1' },
          ],
          description: 'One event per order accepted by the web shop.',
          owner: 'team-checkout',
          ownerEmail: 'checkout@acme.example',
          createdAt: '2024-06-13T09:15:12.000Z',
        },
      },
      expect.objectContaining({
        qualifiedName: SHIPMENTS,
        topic: expect.objectContaining({ tags: ['DataProduct'], businessMetadata: [] }),
      }),
    ]);
  });

  // prettier-ignore
  test.each<[string, unknown, unknown[]]>([
    ['no topics',                              { kafka_topic: null },                                      []],
    ['business metadata that was not asked for', { kafka_topic: [{ qualifiedName: ORDERS }] },             [expect.objectContaining({ topic: expect.objectContaining({ businessMetadata: undefined }) })]],
    ['a pair whose name has no dot',           { kafka_topic: [{ qualifiedName: ORDERS, business_metadata: [{ name: 'x', value: 'y' }] }] }, [expect.objectContaining({ topic: expect.objectContaining({ businessMetadata: [] }) })]],
    ['a dot in an attribute',                  { kafka_topic: [{ qualifiedName: ORDERS, business_metadata: [{ name: 'A.b.c', value: 'y' }] }] }, [expect.objectContaining({ topic: expect.objectContaining({ businessMetadata: [{ metadata: 'A', attribute: 'b.c', value: 'y' }] }) })]],
  ])('reads %s', (_case, data, expected) => {
    expect(decodeGraphqlTopics(data)).toEqual(expected);
  });

  test.each([{}, { kafka_topic: {} }, { kafka_topic: [null] }, { kafka_topic: [{ name: 'x' }] }])(
    'refuses %j',
    data => expect(() => decodeGraphqlTopics(data)).toThrow(),
  );
});

describe('decodeGraphqlAnswer', () => {
  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['errors',                     graphqlErrors,                                             "GraphQL errors: Validation error of type FieldUndefined: Field 'clusterId' in type 'kafka_topic' is undefined"],
    ['errors beside data',         { errors: [{ message: 'half' }], data: { kafka_topic: [] } }, 'GraphQL errors: half.'],
    ['an error without a message', { errors: [{}], data: null },                               'GraphQL errors.'],
    ['data: null',                 { data: null },                                             'GraphQL errors: there is no data.'],
    ['no data',                    {},                                                         'GraphQL errors: there is no data.'],
  ])('takes %s for a failure', (_case, body, message) => {
    expect(() => decodeGraphqlAnswer('test', body)).toThrow(message);
  });
});

describe('decodeClusterSearch', () => {
  it('reads short and long names, and whether they are active', () => {
    expect(decodeClusterSearch(searchClusters)).toEqual([
      { qualifiedName: 'lkc-8d4rt2', isActive: true, schemaRegistryId: 'lsrc-4nv8rd' },
      { qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1', isActive: true, schemaRegistryId: undefined },
      { qualifiedName: 'lkc-0ld0ne', isActive: false, schemaRegistryId: 'lsrc-4nv8rd' },
    ]);
  });
});

describe('definitions', () => {
  it('of tags are read', () => {
    expect(decodeTagDefinitions(tagDefinitions)).toEqual([
      { name: 'DataProduct', description: 'Topic published as a data product' },
    ]);
  });

  it('of business metadata are read', () => {
    expect(decodeBusinessMetadataDefinitions(businessMetadataDefinitions)).toEqual([
      {
        name: 'DataProduct',
        description: 'Data product metadata',
        attributes: [{ name: 'owner', isOptional: true }, { name: 'domain', isOptional: true }],
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, object, boolean]>([
    ['says so',                    { isOptional: true },   true],
    ['says so in words',           { isOptional: 'true' }, true],
    ['says that it is not',        { isOptional: false },  false],
    ['says nothing',               {},                     false],
  ])('know an attribute as optional only when it %s', (_case, more, isOptional) => {
    const [definition] = decodeBusinessMetadataDefinitions([
      { name: 'A', attributeDefs: [{ name: 'b', ...more }] },
    ]);
    expect(definition?.attributes).toEqual([{ name: 'b', isOptional }]);
  });
});

/** JSON with the digits of a bigint, as a service written in another language sends them. */
function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, each) =>
    typeof each === 'bigint' ? `#${each}#` : each,
  );
  return text.replace(/"#(\d+)#"/g, '$1');
}
