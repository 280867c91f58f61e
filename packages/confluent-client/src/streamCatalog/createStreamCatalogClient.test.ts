// SPDX-License-Identifier: Apache-2.0
import { createRequestBudget } from '../http/requestBudget';
import graphqlErrors from './__fixtures__/graphqlErrors.json';
import graphqlSchema from './__fixtures__/graphqlSchema.json';
import topicEntity from './__fixtures__/topicEntity.json';
import { createStreamCatalogClient } from './createStreamCatalogClient';
import { CatalogTopic, TopicsOptions } from './types';

const REGISTRY = 'lsrc-4nv8rd';

interface Asked {
  path: string;
  parameters: URLSearchParams;
  /** Of a GraphQL request. */
  query: string;
}

/** A client whose requests are answered by a function; `{}` stands for an answer without any rows. */
function open(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const client = createStreamCatalogClient({
    baseUrl: 'http://catalog.example/env-7k2mq9',
    credentials: { type: 'apiKey', key: 'demo-key', secret: 'demo-secret' },
    budget: createRequestBudget({ requestsPerSecond: 75 }),
    fetch: async (address, { body }) => {
      const { pathname, searchParams } = new URL(address);
      const query = typeof body === 'string' ? JSON.parse(body).query : '';
      const request = {
        path: pathname.replace('/env-7k2mq9/catalog', ''),
        parameters: searchParams,
        query,
      };
      asked.push(request);
      return Response.json(answer(request));
    },
  });
  return { client, asked };
}

async function readAll(
  pages: AsyncGenerator<CatalogTopic[]>,
): Promise<string[]> {
  const names: string[] = [];
  for await (const page of pages)
    names.push(...page.map(({ qualifiedName }) => qualifiedName));
  return names;
}

const header = (qualifiedName: string) => ({
  attributes: { qualifiedName, tenant: REGISTRY },
  status: 'ACTIVE',
});
const clusters = (...ids: string[]) => ({ entities: ids.map(header) });
const isClusterSearch = ({ parameters }: Asked) =>
  parameters.get('type') === 'kafka_logical_cluster';
const rows = (...names: string[]) => ({
  data: {
    kafka_topic: names.map(name => ({
      qualifiedName: `${REGISTRY}:lkc-a:${name}`,
      tags: null,
    })),
  },
});
const graphql: TopicsOptions = { via: 'graphql', tag: 'DataProduct' };

describe('topics through GraphQL', () => {
  it('asks without variables, and for one cluster after the other', async () => {
    const { client, asked } = open(request =>
      isClusterSearch(request) ? clusters('lkc-b', 'lkc-a') : rows(),
    );
    await readAll(client.topics(graphql));
    expect(asked.map(({ path }) => path)).toEqual([
      '/v1/search/basic',
      '/graphql',
      '/graphql',
      '/graphql',
    ]);
    expect(
      asked.map(({ query }) => /where: \{.*?\}\}/.exec(query)?.[0]),
    ).toEqual([
      undefined,
      'where: {qualifiedName: {_lt: "lsrc-4nv8rd:lkc-b:"}}',
      'where: {qualifiedName: {_gte: "lsrc-4nv8rd:lkc-b:"}}',
      undefined,
    ]);
  });

  it('takes 13 requests for 10,000 topics in two clusters', async () => {
    const offsetOf = ({ query }: Asked) =>
      Number(/offset: (\d+)/.exec(query)?.[1]);
    const { client, asked } = open(request => {
      if (isClusterSearch(request)) return clusters('lkc-a', 'lkc-b');
      const cluster = request.query.includes('_lt:') ? 'a' : 'b';
      const from = offsetOf(request);
      const count = Math.max(0, Math.min(1_000, 5_000 - from));
      return rows(
        ...Array.from(
          { length: count },
          (_each, index) => `${cluster}${from + index}`,
        ),
      );
    });
    expect(await readAll(client.topics(graphql))).toHaveLength(10_000);
    expect(asked).toHaveLength(13);
  });

  it('asks for less when the schema has less, and remembers that', async () => {
    const { client, asked } = open(request => {
      if (isClusterSearch(request)) return clusters();
      if (request.query.includes('__type')) return { data: graphqlSchema };
      if (request.query.includes('cleanupPolicy')) return graphqlErrors;
      return request.query.includes('offset: 0') ? rows('orders') : rows();
    });
    const readTwice = async () => {
      await readAll(client.topics(graphql));
      return readAll(client.topics(graphql));
    };
    expect(await readTwice()).toEqual(['lsrc-4nv8rd:lkc-a:orders']);
    expect(asked.filter(({ query }) => query.includes('__type'))).toHaveLength(
      1,
    );
    expect(asked.at(-1)?.query).toBe(
      '{ kafka_topic(tags: ["DataProduct"], order_by: [{qualifiedName: ASC}], limit: 1, offset: 1) ' +
        '{ qualifiedName tags business_metadata { name value } owner } }',
    );
  });

  it('passes on errors that the schema does not explain', async () => {
    const { client } = open(request => {
      if (isClusterSearch(request)) return clusters();
      if (request.query.includes('__type')) return { data: graphqlSchema };
      return { errors: [{ message: 'the index is away' }], data: null };
    });
    await expect(readAll(client.topics(graphql))).rejects.toMatchObject({
      operation: 'streamCatalog.topics',
      failure: 'graphql',
      message: expect.stringContaining('the index is away'),
    });
  });
});

describe('topics through search', () => {
  it('asks for attributes, in an order, by the prefix of each cluster', async () => {
    const { client, asked } = open(request =>
      isClusterSearch(request) ? clusters('lkc-a', 'lkc-b') : {},
    );
    await readAll(client.topics({ via: 'search', tag: 'DataProduct' }));
    expect(
      asked.map(({ path, parameters }) => [
        path,
        parameters.get('attrValuePrefix'),
        parameters.get('limit'),
      ]),
    ).toEqual([
      ['/v1/search/basic', null, '500'],
      ['/v1/search/attribute', 'lsrc-4nv8rd:lkc-a', '500'],
      ['/v1/search/attribute', 'lsrc-4nv8rd:lkc-b', '500'],
      ['/v1/search/basic', null, '1'],
    ]);
    expect(Object.fromEntries(asked[1]!.parameters)).toMatchObject({
      type: 'kafka_topic',
      tag: 'DataProduct',
      attrName: 'qualifiedName',
      sortBy: 'qualifiedName',
      sortOrder: 'ASCENDING',
      offset: '0',
    });
    expect(asked[1]!.parameters.getAll('attr')).toEqual(
      expect.arrayContaining(['owner', 'ownerEmail', 'description']),
    );
  });

  it('finds topics of a cluster that is not listed', async () => {
    const known = [
      `${REGISTRY}:lkc-a:x`,
      `${REGISTRY}:lkc-b:y`,
      `${REGISTRY}:lkc-c:z`,
    ];
    const { client } = open(request => {
      if (isClusterSearch(request)) return clusters('lkc-a', 'lkc-b');
      const { parameters } = request;
      const from = Number(parameters.get('offset'));
      const prefix = parameters.get('attrValuePrefix') ?? '';
      const found = known.filter(name => name.startsWith(prefix));
      return {
        entities: found
          .slice(from, from + Number(parameters.get('limit')))
          .map(header),
      };
    });
    expect(await readAll(client.topics({ via: 'search' }))).toEqual(known);
  });

  it('does not hide a topic that it cannot read', async () => {
    const { client } = open(request => ({
      entities:
        isClusterSearch(request) || request.parameters.get('offset') !== '0'
          ? []
          : [header('lkc-a:orders'), header('a:b:c:d')],
    }));
    await expect(
      readAll(client.topics({ via: 'search' })),
    ).rejects.toMatchObject({
      failure: 'unexpectedShape',
      message: expect.stringContaining("'a:b:c:d'"),
    });

    const onUnreadable = jest.fn();
    expect(
      await readAll(client.topics({ via: 'search', onUnreadable })),
    ).toEqual(['lkc-a:orders']);
    expect(onUnreadable.mock.calls).toEqual([
      [
        {
          qualifiedName: 'a:b:c:d',
          because: expect.stringContaining(
            'is not the qualified name of a topic',
          ),
        },
      ],
    ]);
  });
});

describe('readTopic', () => {
  it('asks for one entity without its relationships', async () => {
    const { client, asked } = open(() => topicEntity);
    const topic = await client.readTopic('lkc-3x9wz1:orders.placed.v1');
    expect(topic.qualifiedName).toBe('lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1');
    expect(asked).toMatchObject([
      { path: '/v1/entity/type/kafka_topic/name/lkc-3x9wz1:orders.placed.v1' },
    ]);
    expect(asked[0]!.parameters.get('ignoreRelationships')).toBe('true');
  });

  it('takes a deleted entity for not found', async () => {
    const { client } = open(() => ({
      entity: { ...topicEntity.entity, status: 'DELETED' },
    }));
    await expect(client.readTopic('lkc-3x9wz1:orders')).rejects.toMatchObject({
      name: 'ConfluentApiError',
      isNotFound: true,
      message:
        'streamCatalog.readTopic found only what is deleted. Trying again unchanged will not help.',
    });
  });

  it('sends nothing for what is no topic', async () => {
    const { client, asked } = open(() => topicEntity);
    await expect(client.readTopic('lkc-3x9wz1:../x')).rejects.toThrow(
      "'lkc-3x9wz1:../x'",
    );
    expect(asked).toEqual([]);
  });
});
