// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import { aReading } from '../live/__testUtils__/fakeSource';
import { createSampleStore } from '../live/samples/createSampleStore';
import { toSample } from '../live/sampling/toSample';

const databases = createTestDatabases();
const PATH = '/products/prod/orders/health';
const orders = aDataProduct({ title: 'orders' });
const [port] = orders.outputPorts;

async function open(options: Parameters<typeof openRouter>[1] = {}) {
  const opened = await openRouter(databases, {
    entities: [aDataProductEntity({ title: 'orders' })],
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  return opened;
}

/** The environment with its Metrics API, which nobody may ask on a page view. */
const asked: Pick<EnvironmentConnection, 'metrics'> & { config: object } = {
  config: { id: ENVIRONMENT_ID },
  metrics: {
    receivedRecords: () => Promise.reject(new Error('Asked on a page view')),
    consumerLag: () => Promise.reject(new Error('Asked on a page view')),
  },
};

describe('GET /products/:namespace/:name/health', () => {
  it('says of each figure why it is not known, where nobody can be asked', async () => {
    const { http } = await open();
    const { status, body } = await http.get(PATH);
    expect(status).toBe(200);
    expect(body).toEqual({
      ports: [
        {
          topic: port!.name,
          clusterId: port!.clusterId,
          lastRecordAt: expect.objectContaining({ reason: 'notConfigured' }),
          recordsPerSecond: expect.objectContaining({
            reason: 'notConfigured',
          }),
          worstLag: expect.objectContaining({ reason: 'notConfigured' }),
          deadLetters: expect.objectContaining({ reason: 'notConfigured' }),
          rates: [],
        },
      ],
      attainment: { freshness: [], lag: [] },
      feedFailures: [],
    });
  });

  it('tells what was measured in the background, and asks nobody', async () => {
    const { http, knex } = await open({
      connections: [
        // Only these are asked about.
        { ...asked, kafka: [], ksqldb: [], problems: [] } as never,
      ],
    });
    const samples = createSampleStore(knex);
    const [stored] = await samples.watch(port!.clusterId!, [port!.name]);
    const now = new Date();
    await samples.record([
      toSample({
        stored: stored!,
        outcome: aReading({ atMs: now.getTime(), recordsPerSecond: 2.5 }),
        promisedMs: undefined,
        now,
      }),
    ]);

    const { body } = await http.get(PATH);
    expect(body.ports[0]).toMatchObject({
      lastRecordAt: { status: 'known', value: now.toISOString() },
      recordsPerSecond: { status: 'known', value: 2.5, source: 'kafka' },
      deadLetters: { status: 'known', value: [] },
      worstLag: { status: 'unknown', reason: 'notMeasuredYet' },
    });
  });

  it('is for those who may read the product', async () => {
    const { http } = await open({ entities: [] });
    expect((await http.get('/products/prod/secret/health')).status).toBe(404);
  });
});
