// SPDX-License-Identifier: Apache-2.0

import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';
import { ProductStore } from '../store/types';

const databases = createTestDatabases();
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });
const [ordersPort] = orders.outputPorts;
const [paymentsPort] = payments.outputPorts;
const topicOf = (port: typeof ordersPort) => ({
  clusterId: port!.clusterId!,
  topic: port!.name,
});
const NOBODYS = { clusterId: 'lkc-3x9wz1', topic: 'nobodys' };
const TOPICS = [topicOf(ordersPort), topicOf(paymentsPort), NOBODYS];

/** Another back end, on behalf of a person. */
const ON_BEHALF = `Bearer ${mockCredentials.user.token('user:default/kim', {
  actor: { subject: 'plugin:ksqldb' },
})}`;

async function storeBoth(store: ProductStore) {
  const run = await store.startRun({
    environmentId: ENVIRONMENT_ID,
    trigger: 'schedule',
    at: '2026-11-01T00:00:00.000Z',
    leaseMs: 60_000,
  });
  await store.applyPlan(
    aPlan({ upserts: [orders, payments].map(anUpsert) }),
    aContext(0),
  );
  if (!run.started) throw new Error('The run did not start');
  await store.finishRun({
    runId: run.runId,
    at: '2026-11-01T00:00:01.000Z',
    outcome: { status: 'succeeded' },
    isCompleteRead: true,
    upstreamRequests: 1,
    counts: {
      topicsRead: 2,
      products: 2,
      added: 2,
      changed: 0,
      removed: 0,
      held: 0,
      quarantined: 0,
    },
  });
}

async function ask(
  options: Parameters<typeof openRouter>[1] & { authorization?: string } = {},
) {
  const { http, store } = await openRouter(databases, options);
  await storeBoth(store);
  const request = http.post('/topics/access');
  if (options.authorization) {
    request.set('Authorization', options.authorization);
  }
  return request.send({ environmentId: ENVIRONMENT_ID, topics: TOPICS });
}

const statuses = (body: { topics: { status: string }[] }) =>
  body.topics.map(({ status }) => status);

describe('POST /topics/access', () => {
  it('says of each topic whose it is, and what the caller may do with its records', async () => {
    const { status, body } = await ask({ authorization: ON_BEHALF });
    expect(status).toBe(200);
    expect(body.topics[0]).toEqual({
      ...topicOf(ordersPort),
      status: 'product',
      entityRef: 'dataproduct:prod/orders',
      title: 'orders',
      isOwned: false,
      personalData: 'yes',
      mayReadUnmasked: true,
    });
    expect(statuses(body)).toEqual(['product', 'product', 'noProduct']);
  });

  it('hides what the caller may not read', async () => {
    const { body } = await ask({
      authorization: ON_BEHALF,
      entities: [aDataProductEntity({ title: 'orders' })],
      permissions: readingDepends,
    });
    expect(statuses(body)).toEqual(['product', 'hidden', 'noProduct']);
  });

  it('does not tell people a topic of nobody from a hidden one', async () => {
    const { body } = await ask({
      entities: [aDataProductEntity({ title: 'orders' })],
      permissions: readingDepends,
    });
    expect(statuses(body)).toEqual(['product', 'hidden', 'hidden']);
  });

  it('knows who belongs to the owner', async () => {
    const owner =
      orders.owner.status === 'resolved' ? orders.owner.entityRef : '';
    const { body } = await ask({ groups: [owner] });
    expect(body.topics[0]).toMatchObject({ isOwned: true });
  });

  it('keeps personal data from those who may not see it', async () => {
    const { body } = await ask({
      permissions: {
        authorize: async () => [{ result: AuthorizeResult.DENY }],
        authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
      },
    });
    expect(body.topics[0]).toMatchObject({ mayReadUnmasked: false });
  });

  it('answers nothing before it knows every product', async () => {
    const { http } = await openRouter(databases);
    const { status, body } = await http
      .post('/topics/access')
      .send({ environmentId: ENVIRONMENT_ID, topics: TOPICS });
    expect(status).toBe(503);
    expect(body.error.message).toMatch(/first sync/);
  });

  test.each([
    [
      'an environment that is not configured',
      { environmentId: 'env-x', topics: [] },
      404,
    ],
    ['no topics', { environmentId: ENVIRONMENT_ID }, 400],
    [
      'too many topics',
      { environmentId: ENVIRONMENT_ID, topics: Array(1_001).fill(NOBODYS) },
      400,
    ],
  ])('refuses %s', async (_, body, expected) => {
    const { http } = await openRouter(databases);
    const { status } = await http.post('/topics/access').send(body);
    expect(status).toBe(expected);
  });
});
