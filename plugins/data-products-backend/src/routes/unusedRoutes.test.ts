// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DataProduct,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
  aResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { LineageEvidenceProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { createTestDatabases } from '../__testUtils__/databases';
import { KIM, openRouter } from '../__testUtils__/openRouter';
import { aContext, anUpsert, aPlan } from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';
import { createConsumerIndexStore } from '../consumers/index/createConsumerIndexStore';
import { createUseStore } from '../consumers/uses/createUseStore';
import { aDomain, aGroup } from '../explore/__testUtils__/tables';
import { aReading } from '../live/__testUtils__/fakeSource';
import { createSampleStore } from '../live/samples/createSampleStore';
import { toSample } from '../live/sampling/toSample';
import { connected } from './__testUtils__/openConsumers';

const databases = createTestDatabases();
const DAY_MS = 86_400_000;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const orders = aDataProduct({ title: 'orders' });
const returns = aDataProduct({
  title: 'returns',
  owner: aResolvedReference('group:default/till'),
  domain: aResolvedReference('domain:default/web-sales'),
});
const products = [orders, returns];
const CLUSTER = orders.outputPorts[0]!.clusterId!;
const topicOf = ({ outputPorts }: DataProduct) => outputPorts[0]!.name;

const entity = (title: string, relations: Entity['relations'] = []) => ({
  ...aDataProductEntity({ title }),
  relations,
});

/** Two products whose topics have been looked at for 60 days. */
async function open(options: Parameters<typeof openRouter>[1] = {}) {
  const opened = await openRouter(databases, {
    entities: [entity('orders'), entity('returns')],
    connections: connected({}),
    ...options,
  });
  const { store, knex, http } = opened;
  await store.applyPlan(
    aPlan({ upserts: products.map(product => anUpsert(product)) }),
    aContext(0),
  );
  const index = createConsumerIndexStore(knex);
  await index.saveState({
    clusterId: CLUSTER,
    observedAt: daysAgo(0),
    since: daysAgo(60),
    source: 'kafka',
    groupCount: 1,
    isComplete: true,
  });
  return {
    ...opened,
    async writtenAt(product: DataProduct, lastRecordAt: string) {
      const samples = createSampleStore(knex);
      const [stored] = await samples.watch(CLUSTER, [topicOf(product)]);
      const now = new Date();
      const reading = aReading({ atMs: now.getTime() });
      await samples.record([
        toSample({
          stored: stored!,
          outcome: {
            ...reading,
            figures: {
              ...reading.figures,
              lastRecordAt: {
                status: 'known',
                value: lastRecordAt,
                source: 'kafka',
                observedAt: now.toISOString(),
                delaySeconds: 0,
              },
            },
          },
          promisedMs: undefined,
          now,
        }),
      ]);
    },
    readBy: (groupId: string, product: DataProduct) =>
      index.record(CLUSTER, {
        source: 'kafka',
        isNewCommitted: false,
        readings: [
          {
            groupId,
            observedAt: daysAgo(0),
            topics: [
              { topic: topicOf(product), lagMessages: 0, hasMembers: true },
            ],
          },
        ],
      }),
    async unused(query = ''): Promise<UnusedProductsResponse> {
      const { status, body } = await http.get(`/unused-products${query}`);
      expect(status).toBe(200);
      return body;
    },
  };
}

const titlesOf = ({ items }: UnusedProductsResponse) =>
  items.map(({ title }) => title);

describe('GET /unused-products', () => {
  it('tells what nobody writes or reads, with what speaks for it', async () => {
    const { unused, writtenAt, readBy } = await open();
    await writtenAt(orders, daysAgo(0));
    await writtenAt(returns, daysAgo(40));
    await readBy('billing', orders);
    expect(await unused()).toMatchObject({
      items: [
        {
          entityRef: 'dataproduct:prod/returns',
          writing: { verdict: 'silent' },
          reading: {
            verdict: 'unread',
            groupCount: 0,
            watchedSince: expect.any(String),
          },
        },
      ],
      totalItems: 1,
      judgedCount: 2,
      counts: { silent: 1, unread: 1, unknown: 0 },
    });
  });

  it('counts a component that declares to as a reader', async () => {
    const { unused } = await open({
      entities: [
        entity('orders', [
          { type: 'dependencyOf', targetRef: 'component:default/till' },
        ]),
        entity('returns'),
      ],
    });
    expect(titlesOf(await unused('?kind=unread'))).toEqual(['returns']);
  });

  it('counts a query as a reader', async () => {
    const queries: LineageEvidenceProvider = {
      id: 'ksqldb',
      title: 'ksqlDB query',
      read: async ({ product }) => [
        {
          direction: product.title === 'orders' ? 'reads' : 'writes',
          neighbour: { kind: 'query', name: 'CSAS_1' },
          detail: 'the query CSAS_1',
          observedAt: daysAgo(0),
        },
      ],
    };
    const { unused } = await open({ lineageProviders: [queries] });
    expect(titlesOf(await unused('?kind=unread'))).toEqual(['returns']);
  });

  it('counts who said in the portal to use it as a reader', async () => {
    const { unused, knex } = await open();
    await createUseStore(knex).declare(orders.key, {
      entityRef: 'component:default/till',
      declaredBy: KIM,
      declaredAt: daysAgo(1),
    });
    expect(titlesOf(await unused('?kind=unread'))).toEqual(['returns']);
  });

  it('does not call unread what a source of lineage may know to be read', async () => {
    const broken: LineageEvidenceProvider = {
      id: 'ksqldb',
      title: 'ksqlDB query',
      read: async () => {
        throw new Error('away');
      },
    };
    const { unused } = await open({ lineageProviders: [broken] });
    const { counts, items } = await unused('?kind=unknown');
    expect(counts.unread).toBe(0);
    expect(items[0]?.reading).toMatchObject({
      because: expect.stringContaining('ksqlDB query'),
    });
  });

  it('says what would help where no cluster can be asked', async () => {
    const { unused } = await open({ connections: [] });
    const { counts, items } = await unused('?kind=unknown');
    expect(counts).toEqual({
      neverWritten: 0,
      silent: 0,
      unread: 0,
      unknown: 2,
    });
    expect(items[0]).toMatchObject({
      writing: { because: expect.stringContaining('can configure `protocol`') },
      reading: { because: expect.stringContaining('can configure `protocol`') },
    });
  });

  it('is narrowed by domains with their subdomains and groups with those within, as they can be chosen', async () => {
    const { unused } = await open({
      entities: [
        entity('orders'),
        entity('returns'),
        aDomain('sales'),
        aDomain('web-sales', { subdomainOf: 'sales' }),
        aGroup('checkout'),
        aGroup('till', { parent: 'checkout' }),
      ],
    });
    const owner = [
      { value: 'group:default/checkout', kind: 'entity', count: 2 },
      {
        value: 'group:default/till',
        kind: 'entity',
        parent: 'group:default/checkout',
        count: 1,
      },
    ];
    const all = await unused('?kind=unread');
    expect(all.facets).toMatchObject({
      owner,
      domain: [
        { value: 'domain:default/sales', count: 2 },
        { value: 'domain:default/web-sales', count: 1 },
      ],
    });
    const ofGroup = await unused('?kind=unread&owner=group:default/checkout');
    expect(titlesOf(ofGroup)).toEqual(['orders', 'returns']);
    const inDomain = await unused('?kind=unread&domain=domain:default/sales');
    expect(titlesOf(inDomain)).toEqual(['orders', 'returns']);
    const inSubdomain = await unused(
      '?kind=unread&domain=domain:default/web-sales',
    );
    expect(titlesOf(inSubdomain)).toEqual(['returns']);
    expect(inSubdomain.facets.owner).toMatchObject([{ count: 1 }, owner[1]]);
  });

  it('offers nothing to choose that only has what the caller may not read', async () => {
    const { unused } = await open({
      entities: [entity('orders')],
      permissions: readingDepends,
    });
    const { facets, judgedCount } = await unused(
      '?kind=unread&owner=group:default/till',
    );
    expect(judgedCount).toBe(0);
    expect(facets).toEqual({
      owner: [{ value: 'group:default/checkout', kind: 'entity', count: 1 }],
      domain: [],
    });
  });

  it('knows nothing of what the caller may not read', async () => {
    const { unused } = await open({
      permissions: {
        authorizeConditional: async () => [{ result: AuthorizeResult.DENY }],
      },
    });
    expect(await unused('?kind=unknown')).toMatchObject({
      items: [],
      judgedCount: 0,
      tooNewCount: 0,
      counts: { unread: 0, unknown: 0 },
      facets: { owner: [], domain: [] },
    });
  });

  // prettier-ignore
  test.each([
    ['?days=0',            400, 'must be a whole number from 1 to 365'],
    ['?days=366',          400, 'must be a whole number from 1 to 365'],
    ['?kind=dead',         400, 'must be one of neverWritten'],
    ['?limit=1001',        400, 'from 0 to 1000'],
    ['?mine=yes',          400, 'must be true or false'],
    ['?environment=env-x', 404, 'There is no environment env-x'],
  ])('refuses %s', async (query, status, message) => {
    const { http } = await open();
    const answer = await http.get(`/unused-products${query}`);
    expect([answer.status, answer.body.error.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });
});
