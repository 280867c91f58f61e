// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CONSUMER_GROUPS,
  ProductConsumer,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { KafkaCallError, KafkaClient } from '@data-mesh/confluent-client';
import { createTestDatabases } from '../__testUtils__/databases';
import { KIM, openRouter } from '../__testUtils__/openRouter';
import { aContext, aPlan, anUpsert } from '../__testUtils__/plans';
import { createConsumerIndexStore } from '../consumers/index/createConsumerIndexStore';
import { GroupReading } from '../consumers/index/types';

const databases = createTestDatabases();

const PATH = '/products/prod/orders';
const CLUSTER = 'lkc-3x9wz1';
const ORDERS = 'dataproduct:prod/orders';
const orders = aDataProduct({ title: 'orders' });

const component = (
  name: string,
  options: { owner?: string; groups?: string } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: options.groups
      ? { [ANNOTATION_CONSUMER_GROUPS]: options.groups }
      : {},
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: options.owner
    ? [{ type: 'ownedBy', targetRef: options.owner }]
    : [],
});

const WEB_SHOP = 'group:default/web-shop';

const entities: Entity[] = [
  {
    ...aDataProductEntity({ title: 'orders' }),
    relations: [
      { type: 'dependencyOf', targetRef: 'component:default/storefront' },
    ],
  },
  component('storefront', { owner: WEB_SHOP, groups: 'storefront-*' }),
  component('others', { owner: 'group:default/others' }),
  component('orphan'),
];

/** A Kafka cluster of which the test says what it tells. */
function connected(client: Partial<KafkaClient>): EnvironmentConnection[] {
  return [
    {
      config: { id: orders.environmentId } as EnvironmentConnection['config'],
      problems: [],
      ksqldb: [],
      kafka: [
        {
          config: { clusterId: CLUSTER, title: 'Main', authentication: 'apiKey' },
          client: client as KafkaClient,
        },
      ],
    },
  ];
}

async function open(options: Parameters<typeof openRouter>[1] = {}) {
  const opened = await openRouter(databases, {
    entities,
    groups: [WEB_SHOP],
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  const index = createConsumerIndexStore(opened.knex);
  return {
    ...opened,
    /** Has groups seen a moment ago. */
    async see(...readings: Partial<GroupReading>[]) {
      const observedAt = new Date().toISOString();
      await index.record(CLUSTER, {
        source: 'kafka',
        readings: readings.map(reading => ({
          groupId: 'reports',
          state: 'stable',
          topics: [{ topic: 'orders', lagMessages: 40, lagSeconds: 3 }],
          observedAt,
          ...reading,
        })),
      });
      await index.saveState({
        clusterId: CLUSTER,
        observedAt,
        source: 'kafka',
        groupCount: readings.length,
        isComplete: true,
      });
      return observedAt;
    },
  };
}

const namesOf = (consumers: ProductConsumer[]) =>
  consumers.map(({ id, groups }) => [
    id,
    groups.map(({ groupId }) => groupId),
  ]);

describe('GET /products/:namespace/:name/consumers', () => {
  it('gives each reader once, with all evidence and its groups', async () => {
    const { http, see } = await open();
    const observedAt = await see(
      { groupId: 'storefront-eu' },
      { groupId: 'storefront-us' },
      { groupId: 'reports' },
      { groupId: 'connect-warehouse' },
      { groupId: 'elsewhere', topics: [{ topic: 'returns' }] },
      { groupId: '_tool' },
    );

    const { status, body } = await http.get(`${PATH}/consumers`);

    expect(status).toBe(200);
    expect(namesOf(body.consumers)).toEqual([
      ['consumerGroup/reports', ['reports']],
      ['component:default/storefront', ['storefront-eu', 'storefront-us']],
      ['connector/warehouse', ['connect-warehouse']],
    ]);
    expect(body.consumers[1]).toMatchObject({
      name: 'storefront',
      ownerRef: WEB_SHOP,
      evidence: [
        { source: 'declared' },
        {
          source: 'consumer-groups',
          detail: 'the group storefront-eu reads orders',
          observedAt,
        },
        { detail: 'the group storefront-us reads orders' },
      ],
      groups: [
        {
          clusterId: CLUSTER,
          topics: ['orders'],
          state: { status: 'known', value: 'stable' },
          lagMessages: { value: 40, source: 'kafka', observedAt },
          lagSeconds: { value: 3 },
          trend: 'unknown',
        },
        { groupId: 'storefront-us' },
      ],
    });
    expect(body.failures).toEqual([]);
  });

  it('shows a group, and not the component, to those who may not read that', async () => {
    const hidden = entities.filter(
      ({ metadata }) => metadata.name !== 'storefront',
    );
    const claims = jest.fn();
    const opened = await open({ entities: hidden });
    jest
      .spyOn(opened.catalog, 'streamEntities')
      .mockImplementation(async function* read(...asked) {
        claims(...asked);
        yield [component('storefront', { groups: 'storefront-*' })];
      });
    await opened.see({ groupId: 'storefront-eu' });

    const { body } = await opened.http.get(`${PATH}/consumers`);

    expect(claims).toHaveBeenCalled();
    expect(namesOf(body.consumers)).toEqual([
      ['consumerGroup/storefront-eu', ['storefront-eu']],
    ]);
    expect(JSON.stringify(body)).not.toContain('component:');
    const { body: lineage } = await opened.http.get(`${PATH}/lineage`);
    expect(lineage.edges).toMatchObject([
      { neighbour: { kind: 'consumerGroup', name: 'storefront-eu' } },
    ]);
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof openRouter>[1], boolean, object]>([
    ['nobody can be asked',            {},                             false, { isComplete: false, groupCount: 0, problem: { reason: 'notConfigured' } }],
    ['nobody was asked yet',           { connections: connected({}) }, false, { isComplete: false, groupCount: 0, problem: { reason: 'notMeasuredYet' } }],
    ['all groups were looked at',      { connections: connected({}) }, true,  { isComplete: true, groupCount: 1, source: 'kafka', observedAt: expect.any(String) }],
    ['what is known will not be renewed', {},                          true,  { isComplete: true, groupCount: 1, problem: { reason: 'notConfigured' } }],
  ])('says that %s', async (_case, options, isSeen, expected) => {
    const { http, see } = await open(options);
    if (isSeen) await see({});
    const { body } = await http.get(`${PATH}/consumers`);
    expect(body.indexes).toEqual([
      expect.objectContaining({ clusterId: CLUSTER }),
    ]);
    expect(body.indexes).toMatchObject([expected]);
  });

  it('asks no cluster', async () => {
    const { http, see } = await open({
      connections: connected(
        new Proxy({}, {
          get: (_client, name) => () => {
            throw new Error(`${String(name)} was asked`);
          },
        }),
      ),
    });
    await see({});
    expect((await http.get(`${PATH}/consumers`)).status).toBe(200);
  });
});

describe('GET /products/:namespace/:name/consumers/:clusterId/:groupId', () => {
  const GROUP = `${PATH}/consumers/${CLUSTER}/reports`;

  const client: Partial<KafkaClient> = {
    group: async groupId => ({
      groupId,
      state: 'rebalancing',
      members: [
        {
          memberId: 'reports-1-7f',
          clientId: 'reports-1',
          clientHost: '/10.0.0.7',
          assignment: new Map([
            ['orders', [0]],
            ['secret', [0]],
          ]),
        },
      ],
    }),
    timedLag: async (_groupId, topic) => [
      {
        topic,
        partition: 0,
        committedOffset: 90n,
        logEndOffset: 100n,
        lagMessages: 10,
        lagSeconds: 7,
      },
      {
        topic,
        partition: 1,
        committedOffset: undefined,
        logEndOffset: 5n,
        lagMessages: undefined,
        lagSeconds: undefined,
      },
    ],
  };

  it('asks the cluster for members and lag, of the product’s topics only', async () => {
    const { http, see } = await open({ connections: connected(client) });
    const observedAt = await see({});

    const { status, body } = await http.get(GROUP);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      groupId: 'reports',
      topics: ['orders'],
      state: { value: 'rebalancing' },
      lagMessages: { value: 10 },
      lagSeconds: { value: 7 },
      members: {
        value: [
          {
            memberId: 'reports-1-7f',
            clientId: 'reports-1',
            host: '10.0.0.7',
            partitions: [{ topic: 'orders', partition: 0 }],
          },
        ],
      },
      partitions: {
        value: [
          {
            topic: 'orders',
            partition: 0,
            committedOffset: '90',
            logEndOffset: '100',
            lagMessages: 10,
            lagSeconds: 7,
          },
          { topic: 'orders', partition: 1, logEndOffset: '5' },
        ],
      },
      samples: [{ at: observedAt, lagMessages: 40, lagSeconds: 3 }],
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('finds a group whatever its name', async () => {
    const { http, see } = await open({ connections: connected(client) });
    const groupId = 'a/b c%?#é';
    await see({ groupId });
    const { status, body } = await http.get(
      `${PATH}/consumers/${CLUSTER}/${encodeURIComponent(groupId)}`,
    );
    expect([status, body.groupId]).toEqual([200, groupId]);
  });

  it('tells what it can when the cluster refuses a part', async () => {
    const forbidden = async () => {
      throw new KafkaCallError({ operation: 'kafka', failure: 'forbidden' });
    };
    const { http, see } = await open({
      connections: connected({ ...client, group: forbidden }),
    });
    await see({});
    expect((await http.get(GROUP)).body).toMatchObject({
      state: { status: 'unknown', reason: 'forbidden' },
      members: { status: 'unknown', reason: 'forbidden' },
      lagMessages: { value: 10 },
      partitions: { status: 'known' },
    });
  });

  it('says that members of a newer protocol cannot be seen', async () => {
    const { http, see } = await open({
      connections: connected({
        ...client,
        group: async groupId => ({
          groupId,
          state: 'unknown',
          members: undefined,
        }),
      }),
    });
    await see({});
    expect((await http.get(GROUP)).body).toMatchObject({
      members: { status: 'unknown', reason: 'unsupported' },
      lagMessages: { value: 10 },
    });
  });

  it('tells what was seen when there is nobody to ask', async () => {
    const { http, see } = await open();
    await see({});
    expect((await http.get(GROUP)).body).toMatchObject({
      lagMessages: { value: 40 },
      members: { reason: 'notConfigured' },
      partitions: { reason: 'notConfigured' },
    });
  });

  it.each([
    ['that is not there', 'nothing'],
    ['that reads other products', 'elsewhere'],
    ['of a tool', '_tool'],
  ])('knows of no group %s, and asks the cluster nothing', async (_case, id) => {
    const group = jest.fn();
    const { http, see } = await open({ connections: connected({ group }) });
    await see(
      { groupId: 'elsewhere', topics: [{ topic: 'returns' }] },
      { groupId: '_tool' },
    );
    const { status, body } = await http.get(
      `${PATH}/consumers/${CLUSTER}/${id}`,
    );
    expect([status, body.error.message]).toEqual([
      404,
      `No consumer group ${id} of ${CLUSTER} is known to read ${ORDERS}`,
    ]);
    expect(group).not.toHaveBeenCalled();
  });
});

describe('/products/:namespace/:name/uses', () => {
  const use = (name: string, kind = 'component') =>
    `${PATH}/uses/${kind}/default/${name}`;
  const OTHERS = 'component:default/others';

  it('declares who uses it, for lineage, consumers and dependents to tell', async () => {
    const { http, auditor } = await open({
      groups: ['group:default/others'],
    });
    const { status, body } = await http.put(use('others'));

    expect([status, body]).toEqual([
      200,
      { entityRef: OTHERS, declaredBy: KIM, declaredAt: expect.any(String) },
    ]);
    const { body: told } = await http.get(`${PATH}/consumers`);
    expect(told.consumers).toMatchObject([
      {
        id: OTHERS,
        groups: [],
        canBeRemoved: true,
        evidence: [
          {
            source: 'declared-uses',
            detail: `${OTHERS} uses ${ORDERS}, declared by ${KIM}`,
            observedAt: body.declaredAt,
          },
        ],
      },
      { id: 'component:default/storefront' },
    ]);
    expect(told.consumers[1].canBeRemoved).toBeUndefined();
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'use-declare',
        severityLevel: 'medium',
        meta: expect.objectContaining({ componentName: 'others' }),
      }),
    );
  });

  it('is the same when it is declared again', async () => {
    const { http } = await open();
    const { body: first } = await http.put(use('storefront'));
    expect((await http.put(use('Storefront'))).body).toEqual(first);
  });

  it('is taken back once', async () => {
    const { http } = await open();
    await http.put(use('storefront'));
    expect((await http.delete(use('storefront'))).status).toBe(204);
    expect((await http.delete(use('storefront'))).status).toBe(404);
    const { body } = await http.get(`${PATH}/consumers`);
    expect(body.consumers).toMatchObject([
      { evidence: [{ source: 'declared' }] },
    ]);
  });

  it('is not taken back by others, who are not offered to', async () => {
    const { http, knex } = await open();
    await knex('declared_uses').insert({
      product_key: orders.key,
      entity_ref: OTHERS,
      declared_by: 'user:default/robin',
      declared_at: '2026-11-01T00:00:00.000Z',
    });
    expect((await http.delete(use('others'))).status).toBe(403);
    const { body } = await http.get(`${PATH}/consumers`);
    expect(body.consumers[0].id).toBe(OTHERS);
    expect(body.consumers[0].canBeRemoved).toBeUndefined();
  });

  it('is for administrators, whoever owns the component', async () => {
    const { http } = await open({ writeRules: { administrators: [KIM] } });
    expect((await http.put(use('others'))).status).toBe(200);
    expect((await http.put(use('orphan'))).status).toBe(200);
    expect((await http.delete(use('others'))).status).toBe(204);
  });

  // prettier-ignore
  test.each([
    ['a component of others',             use('others'),              403, 'belongs to group:default/others'],
    ['a component of nobody',             use('orphan'),              403, 'has no owner'],
    ['a component that is not there',     use('nothing'),             404, 'There is no component:default/nothing'],
    ['what cannot use anything',          use('web-shop', 'group'),   400, 'Only a component, resource or system'],
    ['a product that is not there',       '/products/prod/none/uses/component/default/storefront', 404, 'There is no data product'],
  ])('refuses %s', async (_case, path, expected, words) => {
    const { http, knex } = await open();
    const { status, body } = await http.put(path);
    expect([status, body.error.message]).toEqual([
      expected,
      expect.stringContaining(words),
    ]);
    expect(await knex('declared_uses')).toEqual([]);
  });
});
