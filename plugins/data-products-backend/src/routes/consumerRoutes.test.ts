// SPDX-License-Identifier: Apache-2.0

import { ProductConsumer } from '@data-mesh/backstage-plugin-data-products-common';
import { KafkaCallError, KafkaClient } from '@data-mesh/confluent-client';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  CLUSTER,
  component,
  connected,
  entities,
  openConsumers,
  ORDERS,
  PATH,
  WEB_SHOP,
} from './__testUtils__/openConsumers';

const databases = createTestDatabases();

const open = (options?: Parameters<typeof openConsumers>[1]) =>
  openConsumers(databases, options);

const namesOf = (consumers: ProductConsumer[]) =>
  consumers.map(({ id, groups }) => [id, groups.map(({ groupId }) => groupId)]);

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
  test.each<[string, Parameters<typeof open>[0], boolean, object]>([
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
        new Proxy(
          {},
          {
            get: (_client, name) => () => {
              throw new Error(`${String(name)} was asked`);
            },
          },
        ),
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
  ])(
    'knows of no group %s, and asks the cluster nothing',
    async (_case, id) => {
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
    },
  );
});
