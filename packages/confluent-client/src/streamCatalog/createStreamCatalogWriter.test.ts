// SPDX-License-Identifier: Apache-2.0
import { createRequestBudget } from '../http/requestBudget';
import { createStreamCatalogClient } from './createStreamCatalogClient';

/** A client whose requests are all answered alike. */
function open(answer = () => Response.json([])) {
  const asked: { request: string; body: unknown }[] = [];
  const budget = createRequestBudget({ writesPerSecond: 25 });
  const client = createStreamCatalogClient({
    baseUrl: 'http://catalog.example/env-7k2mq9',
    credentials: { type: 'apiKey', key: 'demo-key', secret: 'demo-secret' },
    budget,
    fetch: async (address, { method, body }) => {
      const path = new URL(address).pathname.replace(
        '/env-7k2mq9/catalog/v1',
        '',
      );
      asked.push({
        request: `${method} ${path}`,
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      });
      return answer();
    },
  });
  return { client, asked };
}

type Client = ReturnType<typeof open>['client'];

const qualifiedName = 'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1';
const NAME = `/entity/type/kafka_topic/name/${qualifiedName}`;
const ofTopic = { entityType: 'kafka_topic', entityName: qualifiedName };
const definition = {
  name: 'DataProduct',
  description: 'What products are described by',
  attributes: [{ name: 'owner', description: 'Who answers for it' }],
};
const definitionWire = {
  name: 'DataProduct',
  description: 'What products are described by',
  attributeDefs: [
    {
      name: 'owner',
      description: 'Who answers for it',
      typeName: 'string',
      isOptional: true,
      options: { applicableEntityTypes: '["cf_entity"]', maxStrLength: '5000' },
    },
  ],
};

describe('a stream catalog client writes', () => {
  const values = [
    { name: 'owner', value: '@checkout' },
    { name: '__proto__', value: 'x' },
  ];
  const metadata = 'DataProduct';

  // prettier-ignore
  test.each<[string, (client: Client) => Promise<void>, string, unknown]>([
    ['a tag',                       client => client.addTag({ qualifiedName, tag: 'PII' }),                             'POST /entity/tags',                           [{ typeName: 'PII', ...ofTopic }]],
    ['no tag any more',             client => client.removeTag({ qualifiedName, tag: 'Top secret' }),                   `DELETE ${NAME}/tags/Top%20secret`,            undefined],
    ['business metadata',           client => client.addBusinessMetadata({ qualifiedName, metadata, values: values.slice(0, 1) }), 'POST /entity/businessmetadata',    [{ typeName: 'DataProduct', ...ofTopic, attributes: { owner: '@checkout' } }]],
    ['other business metadata',     client => client.updateBusinessMetadata({ qualifiedName, metadata, values: [] }),   'PUT /entity/businessmetadata',                [{ typeName: 'DataProduct', ...ofTopic, attributes: {} }]],
    ['no business metadata',        client => client.removeBusinessMetadata({ qualifiedName, metadata }),               `DELETE ${NAME}/businessmetadata/DataProduct`, undefined],
    ['all attributes of a topic',   client => client.setTopicAttributes({ qualifiedName, attributes: { description: 'Orders.', owner: 'a', ownerEmail: 'a@b.example' } }), 'PUT /entity', { entity: { typeName: 'kafka_topic', attributes: { qualifiedName, description: 'Orders.', owner: 'a', ownerEmail: 'a@b.example' } } }],
    ['one, and clears another',     client => client.setTopicAttributes({ qualifiedName, attributes: { description: 'Orders.', owner: '' } }), 'PUT /entity',          { entity: { typeName: 'kafka_topic', attributes: { qualifiedName, description: 'Orders.', owner: '' } } }],
    ['what a tag means',            client => client.createTagDefinition({ name: 'PII', description: 'Personal' }),     'POST /types/tagdefs',                         [{ name: 'PII', description: 'Personal', entityTypes: ['cf_entity'] }]],
    ['that a tag is none',          client => client.deleteTagDefinition('PII'),                                        'DELETE /types/tagdefs/PII',                   undefined],
    ['a definition',                client => client.createBusinessMetadataDefinition(definition),                      'POST /types/businessmetadatadefs',            [definitionWire]],
    ['a longer definition',         client => client.updateBusinessMetadataDefinition(definition),                      'PUT /types/businessmetadatadefs',             [definitionWire]],
    ['no definition any more',      client => client.deleteBusinessMetadataDefinition('Data product'),                  'DELETE /types/businessmetadatadefs/Data%20product', undefined],
  ])('%s', async (_case, write, request, body) => {
    const { client, asked } = open(() => new Response(null, { status: 204 }));
    await write(client);
    expect(asked).toEqual([{ request, body }]);
  });

  it('attributes of any name as they are called', async () => {
    const { client, asked } = open();
    await client.addBusinessMetadata({ qualifiedName, metadata, values });
    expect(JSON.stringify(asked[0]?.body)).toContain('"__proto__":"x"');
  });

  it('nothing again after a failure that nobody can judge', async () => {
    const { client, asked } = open(() => new Response('', { status: 502 }));
    await expect(
      client.addTag({ qualifiedName, tag: 'PII' }),
    ).rejects.toMatchObject({ wasCertainlyNotDone: false });
    expect(asked).toHaveLength(1);
  });

  // prettier-ignore
  test.each<[string, (client: Client) => Promise<void>]>([
    ['that is none of a topic', client => client.addTag({ qualifiedName: 'orders', tag: 'PII' })],
    ['that no URL can hold',    client => client.removeTag({ qualifiedName, tag: '..' })],
    ['that is empty',           client => client.deleteTagDefinition('')],
    ['of no topic to describe', client => client.setTopicAttributes({ qualifiedName: 'lkc-1:a:b:c', attributes: {} })],
  ])('nothing to a name %s', async (_case, write) => {
    const { client, asked } = open();
    await expect(write(client)).rejects.toMatchObject({ name: 'InputError' });
    expect(asked).toEqual([]);
  });

  it('within the budget of writes', async () => {
    const kinds: string[] = [];
    const client = createStreamCatalogClient({
      baseUrl: 'http://catalog.example',
      credentials: { type: 'none' },
      budget: {
        acquire: async ({ kind }) => void kinds.push(kind),
        reportThrottled: () => {},
        stats: () => ({ requests: 0, throttled: 0 }),
      },
      fetch: async () => Response.json([]),
    });
    await client.addTag({ qualifiedName, tag: 'PII' });
    expect(kinds).toEqual(['write']);
  });
});
