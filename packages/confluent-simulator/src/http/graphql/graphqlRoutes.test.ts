// SPDX-License-Identifier: Apache-2.0
import { openShop, type OpenShop } from '../../__testUtils__/openShop';

const PATH = '/catalog/graphql';

describe('GraphQL', () => {
  let shop: OpenShop;
  beforeAll(async () => {
    shop = await openShop();
    shop.environment.addTopic({ name: 'gone' });
    shop.environment.removeTopic('gone');
  });
  afterAll(() => shop.close());

  const ask = (query: string) => shop.post(PATH, { query });
  const names = async (args: string) => {
    const { body } = await ask(`{ kafka_topic${args} { name } }`).expect(200);
    return body.data?.kafka_topic?.map((each: { name: string }) => each.name);
  };
  const ORDER = 'order_by: [{qualifiedName: asc}]';
  const ALL = ['checkout-debug', 'orders', 'payments', 'stock-levels'];

  test('shows a topic with tags, business metadata and its cluster', async () => {
    const { body } = await ask(`{
      kafka_topic(where: {name: {_eq: "orders"}}) {
        name qualifiedName description owner ownerEmail createTime tags
        business_metadata { name value } logical_cluster_id logical_cluster { name }
        partitionsCount replicationFactor retentionMs cleanupPolicy isInternal
      }
    }`).expect(200);
    expect(body.data.kafka_topic).toEqual([
      {
        name: 'orders',
        qualifiedName: 'lsrc-shop01:lkc-shop01:orders',
        description: 'One event per order accepted by the web shop.',
        owner: 'checkout',
        ownerEmail: 'checkout@shop.example',
        createTime: '2026-11-02T08:00:00.000Z',
        tags: ['DataProduct', 'PII'],
        business_metadata: [
          { name: 'DataProduct.owner', value: '@checkout' },
          { name: 'DataProduct.domain', value: 'sales' },
          { name: 'DataProduct.sla', value: 'tier-1' },
          { name: 'DataProduct.quality', value: 'authoritative' },
        ],
        logical_cluster_id: 'lkc-shop01',
        logical_cluster: { name: 'shop-eu' },
        partitionsCount: 6,
        replicationFactor: 3,
        retentionMs: 604800000,
        cleanupPolicy: 'DELETE',
        isInternal: false,
      },
    ]);
  });

  test('shows the fields of schemas that carry a tag', async () => {
    const field = shop.environment.findEntity(
      'sr_field',
      'lsrc-shop01:.:100001:shop.Order.total',
    )!;
    shop.environment.changeEntity({ ...field, tags: ['Confidential'] });
    const { body } = await ask(
      '{ sr_field(tags: ["Confidential"]) { name qualifiedName tags } }',
    ).expect(200);
    expect(body.data.sr_field).toEqual([
      {
        name: 'total',
        qualifiedName: 'lsrc-shop01:.:100001:shop.Order.total',
        tags: ['Confidential'],
      },
    ]);
  });

  test('has null where there is nothing, for lists too', async () => {
    const { body } = await ask(
      '{ kafka_topic(where: {name: {_eq: "checkout-debug"}}) { owner tags business_metadata { name } mirror_topics { name } } }',
    );
    expect(body.data.kafka_topic).toEqual([
      { owner: null, tags: null, business_metadata: null, mirror_topics: null },
    ]);
  });

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['everything, in the order asked for', `(${ORDER})`,                                                              ALL],
    ['another order',                     '(order_by: [{partitionsCount: desc}, {name: asc}])',                       ['payments', 'orders', 'stock-levels', 'checkout-debug']],
    ['a page',                            `(${ORDER}, limit: 2, offset: 1)`,                                          ['orders', 'payments']],
    ['a tag',                             `(${ORDER}, tags: ["PII"])`,                                                ['orders']],
    ['several tags at once',              `(${ORDER}, tags: ["DataProduct", "PII"])`,                                 ['orders']],
    ['a prefix',                          `(${ORDER}, where: {qualifiedName: {_starts_with: "lsrc-shop01:lkc-shop01:p"}})`, ['payments']],
    ['a range of names',                  `(${ORDER}, where: {_and: [{qualifiedName: {_gte: "lsrc-shop01:lkc-shop01:o"}}, {qualifiedName: {_lt: "lsrc-shop01:lkc-shop01:s"}}]})`, ['orders', 'payments']],
    ['a range and more',                  `(${ORDER}, where: {_and: [{qualifiedName: {_gte: "lsrc-shop01:lkc-shop01:o"}}, {partitionsCount: {_gt: 6}}]})`, ['payments']],
    ['one thing or another',              `(${ORDER}, where: {_or: [{name: {_eq: "orders"}}, {partitionsCount: {_lte: 1}}]})`, ['checkout-debug', 'orders']],
    ['what has a description',            '(where: {description: {_gte: null}})',                                     ['orders']],
    ['a time',                            `(${ORDER}, where: {createTime: {_gte: "2026-11-02T08:00:00Z"}})`,          ALL],
    ['a later time',                      '(where: {createTime: {_gt: "2026-11-02T08:00:00Z"}})',                     []],
    ['a value of business metadata',      '(business_metadata: [{name: "DataProduct.quality", value: "curated"}])',   ['payments']],
    ['what is deleted, when asked',       '(deleted: true, where: {name: {_eq: "gone"}})',                            ['gone']],
  ])('selects by %s', async (_case, args, expected) => {
    expect(await names(args)).toEqual(expected);
  });

  test('has no order when none is asked for', async () => {
    const found = await names('');
    expect(found).not.toEqual(ALL);
    expect(found.toSorted()).toEqual(ALL);
  });

  test('takes a query from the address as well', async () => {
    const { body } = await shop.get(
      `${PATH}?query=${encodeURIComponent('{ kafka_logical_cluster { name } }')}`,
    );
    expect(body).toEqual({
      data: { kafka_logical_cluster: [{ name: 'shop-eu' }] },
    });
  });

  test('follows relations between schemas and subjects', async () => {
    const { body } = await ask(
      '{ sr_schema(order_by: [{id: asc}], limit: 1) { id subject_versions { name version schema { id } } } }',
    );
    expect(body.data.sr_schema).toEqual([
      {
        id: 100001,
        subject_versions: [
          { name: 'orders-value', version: 1, schema: { id: 100001 } },
        ],
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, string]>([
    ['fragments',     '{ kafka_topic(tags: ["PII"]) { ...F } } fragment F on kafka_topic { name tags }'],
    ['inline ones',   '{ kafka_topic(tags: ["PII"]) { ... on kafka_topic { name tags } } }'],
    ['directives',    '{ kafka_topic(tags: ["PII"]) { name @include(if: true) tags } }'],
    ['an alias',      '{ kafka_topic: kafka_topic(tags: ["PII"]) { name: name tags } }'],
    ['a name twice',  '{ kafka_topic(tags: ["PII"]) { name tags name } }'],
  ])('answers the same whichever way it executes: %s', async (_case, query) => {
    const plain = await ask('{ kafka_topic(tags: ["PII"]) { name tags } }');
    expect((await ask(query)).body).toEqual(plain.body);
  });

  test('can be asked about itself', async () => {
    const { body } = await ask(
      '{ __type(name: "kafka_topic_order") { inputFields { name } } }',
    );
    expect(body.data.__type.inputFields).toContainEqual({
      name: 'qualifiedName',
    });
    const mixed = await ask('{ kafka_topic(tags: ["PII"]) { __typename } }');
    expect(mixed.body.data.kafka_topic).toEqual([
      { __typename: 'kafka_topic' },
    ]);
  });

  test.each([
    ['an unknown field', '{ kafka_topic { clusterId } }', 'clusterId'],
    ['an unknown type', '{ kafka_queue { name } }', 'kafka_queue'],
    ['bad syntax', '{ kafka_topic { name }', 'Syntax Error'],
    ['a mutation', 'mutation { kafka_topic { name } }', 'mutation'],
    ['a page above 1,000', '{ kafka_topic(limit: 1001) { name } }', '1000'],
    [
      'a negative offset',
      '{ kafka_topic(offset: -1) { name } }',
      'Invalid arguments',
    ],
    [
      'what is no time',
      '{ kafka_topic(where: {createTime: {_gt: "soon"}}) { name } }',
      'soon',
    ],
  ])('fails as a whole on %s, inside a 200', async (_case, query, message) => {
    const { body } = await ask(query).expect(200);
    expect(body.data).toBeNull();
    expect(body.errors[0].message).toContain(message);
  });

  test('answers 500 to variables, however few', async () => {
    const query = '{ kafka_topic { name } }';
    await shop.post(PATH, { query, variables: {} }).expect(500);
  });

  test('answers 400 without a query', async () => {
    await shop.post(PATH, {}).expect(400);
  });
});
