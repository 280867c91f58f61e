// SPDX-License-Identifier: Apache-2.0
import graphqlErrors from './__fixtures__/graphqlErrors.json';
import graphqlTopics from './__fixtures__/graphqlTopics.json';
import { decodeGraphqlAnswer } from './graphql';
import { decodeGraphqlTopics } from './graphqlTopics';

const ORDERS = 'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1';
const SHIPMENTS = 'lsrc-4nv8rd:lkc-3x9wz1:shipments.dispatched.v1';

describe('decodeGraphqlTopics', () => {
  it('reads null as empty lists', () => {
    const rows = decodeGraphqlTopics(
      decodeGraphqlAnswer('test', graphqlTopics),
    );
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
        topic: expect.objectContaining({
          tags: ['DataProduct'],
          businessMetadata: [],
        }),
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

  test.each([
    {},
    { kafka_topic: {} },
    { kafka_topic: [null] },
    { kafka_topic: [{ name: 'x' }] },
  ])('refuses %j', data => expect(() => decodeGraphqlTopics(data)).toThrow());
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
