// SPDX-License-Identifier: Apache-2.0
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { ksqldbQueryExecutePermission } from '@data-mesh/backstage-plugin-ksqldb-common';
import request from 'supertest';
import ksqldbPlugin, {
  createKsqldbClusterConditionalDecision,
  ksqldbClusterConditions,
} from './index';

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

async function start(ksqldb: JsonValue) {
  const backend = await startTestBackend({
    features: [
      ksqldbPlugin,
      permissionsRegistryServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          dataMesh: {
            environments: [
              {
                id: 'env-shop01',
                title: 'Shop',
                namespace: 'shop',
                streamCatalog: {
                  endpoint: NOWHERE,
                  credentials: { key: 'key', secret: 'secret' },
                },
                ksqldb,
              },
            ],
          },
        },
      }),
    ],
  });
  return { http: request(backend.server), stop: () => backend.stop() };
}

const cluster = {
  id: 'lksqlc-shop01',
  title: 'Shop ksqlDB',
  endpoint: NOWHERE,
  kafkaClusterId: 'lkc-shop01',
  credentials: { key: 'ksql-key', secret: 'ksql-secret' },
};

describe('the ksqldb plugin', () => {
  let portal: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    portal = await start([
      cluster,
      { ...cluster, id: 'broken', endpoint: 'x' },
    ]);
  }, 30_000);
  afterAll(() => portal.stop());

  it('tells of the clusters that are configured, and what is wrong with them', async () => {
    const { body } = await portal.http.get('/api/ksqldb/clusters');
    expect(body).toMatchObject([
      { id: 'lksqlc-shop01', title: 'Shop ksqlDB', problems: [] },
      { id: 'broken', problems: [expect.stringContaining('endpoint')] },
    ]);
  });

  it('says when a server cannot be reached, and no key', async () => {
    const answer = await portal.http.get(
      '/api/ksqldb/clusters/lksqlc-shop01/state',
    );
    expect(answer.status).toBe(503);
    expect(answer.text).not.toMatch(/ksql-key|ksql-secret/);
  });

  it('keeps what people save in a database of its own', async () => {
    const query = { clusterId: 'lksqlc-shop01', title: 'a', text: 'SELECT 1;' };
    await portal.http.post('/api/ksqldb/saved-queries').send(query);
    const { body } = await portal.http.get('/api/ksqldb/saved-queries');
    expect(body).toMatchObject([query]);
  });

  // prettier-ignore
  test.each([
    ['its environment',     ksqldbClusterConditions.isInEnvironment({ environments: ['env-shop01'] }), 'lksqlc-shop01', 'ALLOW'],
    ['another environment', ksqldbClusterConditions.isInEnvironment({ environments: ['env-x'] }),      'lksqlc-shop01', 'DENY'],
    ['its id',              ksqldbClusterConditions.isCluster({ ids: ['lksqlc-shop01'] }),             'lksqlc-shop01', 'ALLOW'],
    ['what is not there',   ksqldbClusterConditions.isCluster({ ids: ['nothing'] }),                   'nothing',       'DENY'],
  ])('lets the permission framework decide by %s', async (_case, condition, resourceRef, result) => {
    const { conditions, resourceType } = createKsqldbClusterConditionalDecision(
      ksqldbQueryExecutePermission,
      condition,
    );
    const { body } = await portal.http
      .post('/api/ksqldb/.well-known/backstage/permissions/apply-conditions')
      .set('Authorization', mockCredentials.service.header())
      .send({ items: [{ id: '1', resourceRef, resourceType, conditions }] });
    expect(body.items).toEqual([{ id: '1', result }]);
  });

  it('serves an empty list where no cluster is configured', async () => {
    const empty = await start([]);
    const { body } = await empty.http.get('/api/ksqldb/clusters');
    await empty.stop();
    expect(body).toEqual([]);
  });
});
