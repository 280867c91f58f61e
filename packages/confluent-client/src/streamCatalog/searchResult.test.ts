// SPDX-License-Identifier: Apache-2.0
import searchClusters from './__fixtures__/searchClusters.json';
import searchTopics from './__fixtures__/searchTopics.json';
import { decodeClusterSearch, decodeTopicSearch } from './searchResult';

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
          ref: {
            clusterId: 'lkc-3x9wz1',
            topicName: 'shipments.dispatched.v1',
          },
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
    entities: [
      { attributes: { qualifiedName: ORDERS, ...attributes }, status },
    ],
  });

  it('sets aside what is deleted', () => {
    expect(decodeTopicSearch(header({}, 'DELETED'))).toEqual([
      { qualifiedName: ORDERS, is: 'inactive' },
    ]);
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

describe('decodeClusterSearch', () => {
  it('reads short and long names, and whether they are active', () => {
    expect(decodeClusterSearch(searchClusters)).toEqual([
      {
        qualifiedName: 'lkc-8d4rt2',
        isActive: true,
        schemaRegistryId: 'lsrc-4nv8rd',
      },
      {
        qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1',
        isActive: true,
        schemaRegistryId: undefined,
      },
      {
        qualifiedName: 'lkc-0ld0ne',
        isActive: false,
        schemaRegistryId: 'lsrc-4nv8rd',
      },
    ]);
  });
});

/** JSON with the digits of a bigint, as a service written in another language sends them. */
function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, each) =>
    typeof each === 'bigint' ? `#${each}#` : each,
  );
  return text.replace(/"#(\d+)#"/g, '$1');
}
