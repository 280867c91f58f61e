// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { environments, KIM, openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
  instant,
} from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';

const databases = createTestDatabases();

const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout' },
};
const misspelt = { status: 'unresolved', text: '@chekout' } as const;
const orders = aDataProduct({
  title: 'orders',
  owner: misspelt,
  issues: [
    { code: 'owner-unresolved', severity: 'error', message: 'Nobody.' },
    { code: 'schema-missing', severity: 'warning', message: 'None.' },
  ],
});
const payments = aDataProduct({
  title: 'payments',
  owner: misspelt,
  domain: { status: 'unresolved', text: 'atlantis' },
  issues: [{ code: 'owner-unresolved', severity: 'error', message: 'Nobody.' }],
});

async function openWithProducts(
  options: Parameters<typeof openRouter>[1] = {},
) {
  const opened = await openRouter(databases, options);
  const hold = {
    productKeys: [orders.key, payments.key],
    knownProducts: 2,
  };
  await opened.store.applyPlan(
    aPlan({
      upserts: [orders, payments].map(anUpsert),
      hold,
      quarantined: [{ qualifiedName: 'lkc-1:bad', message: 'Blank.' }],
    }),
    aContext(0),
  );
  const [pending] = await opened.store.holds({});
  return { ...opened, holdId: pending!.id };
}

describe('GET /sync', () => {
  it('tells how each environment is doing', async () => {
    const { http, store } = await openWithProducts();
    const startedAt = new Date().toISOString();
    await store.startRun({
      environmentId: ENVIRONMENT_ID,
      trigger: 'schedule',
      at: startedAt,
      leaseMs: 600_000,
    });

    const { status, body } = await http.get('/sync');

    expect(status).toBe(200);
    expect(body).toEqual([
      {
        environment: environments[0]?.info,
        configurationProblems: [],
        isRunning: true,
        lastRun: expect.objectContaining({ startedAt }),
        intervalSeconds: 120,
        productCount: 2,
        issueCounts: [
          { code: 'owner-unresolved', severity: 'error', productCount: 2 },
          { code: 'schema-missing', severity: 'warning', productCount: 1 },
        ],
        pendingHolds: 1,
        quarantined: [
          { qualifiedName: 'lkc-1:bad', message: 'Blank.', since: instant(1) },
        ],
        unresolvedOwnerCount: 1,
        unresolvedDomainCount: 1,
      },
      expect.objectContaining({
        environment: environments[1]?.info,
        configurationProblems: ['`streamCatalog.url` is missing.'],
        isRunning: false,
        productCount: 0,
      }),
    ]);
  });

  it('counts only products that the caller may read', async () => {
    const { http } = await openWithProducts({
      permissions: readingDepends,
      entities: [aDataProductEntity({ title: 'orders' })],
    });

    const { body } = await http.get('/sync');

    expect(body[0]).toMatchObject({
      productCount: 1,
      unresolvedDomainCount: 0,
      pendingHolds: 1,
    });
  });
});

describe('GET /sync/:environmentId/runs', () => {
  it('lists runs, newest first', async () => {
    const { http, store } = await openRouter(databases);
    for (const minute of [0, 1, 2]) {
      await store.startRun({
        environmentId: ENVIRONMENT_ID,
        trigger: 'schedule',
        at: instant(minute),
        leaseMs: 1_000,
      });
    }

    const { body } = await http
      .get(`/sync/${ENVIRONMENT_ID}/runs`)
      .query({ limit: '2' });

    expect(body).toMatchObject([
      { startedAt: instant(2) },
      { startedAt: instant(1), outcome: { status: 'failed' } },
    ]);
  });

  it('names the environments there are when asked for another one', async () => {
    const { http } = await openRouter(databases);

    const { status, body } = await http.get('/sync/env-x/runs');

    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'There is no environment env-x; configured are: env-7k2mq9, env-4p8xd3',
    );
  });
});

describe('GET /sync/:environmentId/unresolved', () => {
  const path = `/sync/${ENVIRONMENT_ID}/unresolved`;

  it('groups products by what was written, with similar names', async () => {
    const { http } = await openWithProducts({ entities: [checkout] });

    const { body } = await http.get(path);

    expect(body).toEqual([
      {
        kind: 'owner',
        text: '@chekout',
        productCount: 2,
        examples: [
          { entityRef: 'dataproduct:prod/orders', title: 'orders' },
          { entityRef: 'dataproduct:prod/payments', title: 'payments' },
        ],
        suggestions: ['group:default/checkout'],
      },
      {
        kind: 'domain',
        text: 'atlantis',
        productCount: 1,
        examples: [
          { entityRef: 'dataproduct:prod/payments', title: 'payments' },
        ],
        suggestions: [],
      },
    ]);
  });

  it('neither counts products nor suggests entities that the caller may not read', async () => {
    const { http, catalog } = await openWithProducts({
      permissions: readingDepends,
      entities: [checkout, aDataProductEntity({ title: 'orders' })],
    });
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockResolvedValue({ items: [undefined] });

    const { body } = await http.get(path);

    expect(body).toMatchObject([
      { text: '@chekout', productCount: 1, suggestions: [] },
    ]);
  });
});

describe('POST /sync/:environmentId', () => {
  test.each([true, false])(
    'answers whether a run was started: %s',
    async isStarted => {
      const { http, sync } = await openRouter(databases);
      sync.start.mockResolvedValue(isStarted);

      const { body } = await http.post(`/sync/${ENVIRONMENT_ID}`);

      expect(body).toEqual({ isStarted });
      expect(sync.start).toHaveBeenCalledWith(ENVIRONMENT_ID, {
        requestedBy: KIM,
      });
    },
  );

  it('starts nothing for an environment that is not configured', async () => {
    const { http, sync } = await openRouter(databases);

    const { status } = await http.post('/sync/env-x');

    expect(status).toBe(404);
    expect(sync.start).not.toHaveBeenCalled();
  });
});

describe('GET /holds', () => {
  it('names the products that the caller may read and counts the others', async () => {
    const { http, holdId } = await openWithProducts({
      permissions: readingDepends,
      entities: [aDataProductEntity({ title: 'payments' })],
    });

    const { body } = await http.get('/holds').query({ state: 'pending' });

    expect(body).toEqual([
      {
        id: holdId,
        environmentId: ENVIRONMENT_ID,
        heldAt: instant(1),
        state: 'pending',
        knownProducts: 2,
        products: [
          {
            entityRef: 'dataproduct:prod/payments',
            title: 'payments',
            ownerText: '@chekout',
            domainText: 'atlantis',
          },
        ],
        unnamedProductCount: 1,
      },
    ]);
  });

  it('refuses a state that no hold has', async () => {
    const { http } = await openRouter(databases);
    const { status } = await http.get('/holds').query({ state: 'open' });
    expect(status).toBe(400);
  });
});

describe('POST /holds/:id', () => {
  test.each(['release', 'reject'] as const)(
    'lets a person %s it with a reason',
    async decision => {
      const { http, sync, holdId } = await openWithProducts();

      const { status, body } = await http
        .post(`/holds/${holdId}/${decision}`)
        .send({ reason: ' Agreed with the team. ' });

      expect(status).toBe(200);
      expect(body).toMatchObject({ id: holdId, unnamedProductCount: 0 });
      expect(sync.decideHold).toHaveBeenCalledWith({
        id: holdId,
        decision,
        by: KIM,
        reason: 'Agreed with the team.',
      });
    },
  );

  // prettier-ignore
  test.each([
    ['a reason that is no text',          '/release', { reason: 7 },                  400],
    ['a reason longer than a page',       '/reject',  { reason: 'x'.repeat(1_001) },  400],
    ['a decision that does not exist',    '/postpone', {},                            404],
  ])('refuses %s', async (_case, path, body, expected) => {
    const { http, sync, holdId } = await openWithProducts();

    const { status } = await http.post(`/holds/${holdId}${path}`).send(body);

    expect(status).toBe(expected);
    expect(sync.decideHold).not.toHaveBeenCalled();
  });
});

describe('GET /environments', () => {
  it('lists what is configured', async () => {
    const { http } = await openRouter(databases);
    const { body } = await http.get('/environments');
    expect(body).toEqual(environments.map(({ info }) => info));
  });
});
