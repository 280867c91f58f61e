// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { KIM, openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
  instant,
} from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';
import { ProductStore } from '../store/types';

const databases = createTestDatabases();
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });
const ordersEntity = aDataProductEntity({ title: 'orders' });

async function storeBoth(store: ProductStore) {
  await store.applyPlan(
    aPlan({ upserts: [orders, payments].map(anUpsert) }),
    aContext(0),
  );
}

async function finishSync(store: ProductStore, minute: number) {
  const started = await store.startRun({
    environmentId: ENVIRONMENT_ID,
    trigger: 'schedule',
    at: instant(minute),
    leaseMs: 1_000,
  });
  if (!started.started) throw new Error(started.because);
  await store.finishRun({
    runId: started.runId,
    at: instant(minute),
    outcome: { status: 'succeeded' },
    isCompleteRead: true,
    upstreamRequests: 3,
    counts: {
      topicsRead: 2,
      products: 2,
      added: 0,
      changed: 0,
      removed: 0,
      held: 0,
      quarantined: 0,
    },
  });
}

describe('GET /products/:namespace/:name', () => {
  it('tells all about a product, whatever the case of its name', async () => {
    const { http, store, auditor } = await openRouter(databases, {
      entities: [ordersEntity],
      permissions: readingDepends,
    });
    await storeBoth(store);

    const { status, body } = await http.get('/products/PROD/Orders');

    expect(status).toBe(200);
    expect(body).toEqual({
      entityRef: 'dataproduct:prod/orders',
      product: orders,
      readAt: instant(0),
      changedAt: instant(1),
      isBeingIndexed: false,
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'product-read',
        severityLevel: 'low',
        meta: { queryType: 'by-name', namespace: 'PROD', name: 'Orders' },
      }),
    );
  });

  it('says that the catalog still shows an older state', async () => {
    const { http, store } = await openRouter(databases, {
      entities: [ordersEntity],
    });
    await store.applyPlan(
      aPlan({ upserts: [anUpsert({ ...orders, description: 'Better.' })] }),
      aContext(0),
    );

    const { body } = await http.get('/products/prod/orders');

    expect(body).toMatchObject({
      product: { description: 'Better.' },
      isBeingIndexed: true,
    });
  });

  it('shows a product that the catalog does not have yet to who may read everything', async () => {
    const { http, store } = await openRouter(databases);
    await storeBoth(store);

    const { status, body } = await http.get('/products/prod/orders');

    expect(status).toBe(200);
    expect(body.isBeingIndexed).toBe(true);
  });

  it('tells neither a hidden product nor one not yet in the catalog from an absent one', async () => {
    const { http, store } = await openRouter(databases, {
      entities: [ordersEntity],
      permissions: readingDepends,
    });
    await storeBoth(store);
    const messageOf = async (path: string) => {
      const { status, body } = await http.get(path);
      return `${status} ${body.error.message}`;
    };

    for (const name of ['payments', 'nothing']) {
      expect(await messageOf(`/products/prod/${name}`)).toBe(
        `404 There is no data product prod/${name} that you may read`,
      );
    }
    expect(await messageOf('/products/elsewhere/orders')).toMatch(/^404/);
  });

  it('does not take an entity of the same name for the product', async () => {
    const stranger = aDataProductEntity({
      title: 'orders',
      environmentId: 'x',
    });
    const { http, store } = await openRouter(databases, {
      entities: [stranger],
      permissions: readingDepends,
    });
    await storeBoth(store);

    const { status } = await http.get('/products/prod/orders');

    expect(status).toBe(404);
  });

  // prettier-ignore
  test.each([
    ['the last sync, when it saw the product',   undefined, instant(9)],
    ['its own last read, while it is missing',   'hold',    instant(0)],
    ['its own last read, while a person keeps it', 'keep',  instant(0)],
    ['its own last read, when that was later',   'refresh', instant(10)],
  ] as const)('dates the state by %s', async (_case, event, expected) => {
    const { http, store } = await openRouter(databases);
    await storeBoth(store);
    if (event === 'hold' || event === 'keep') {
      const hold = { productKeys: [orders.key], knownProducts: 2 };
      await store.applyPlan(aPlan({ hold }), aContext(8));
    }
    if (event === 'keep') {
      const [pending] = await store.holds({});
      const decision = { id: pending!.id, decision: 'rejected' as const };
      await store.decideHold({ ...decision, by: KIM, at: instant(9) });
    }
    if (event === 'refresh') {
      await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(10));
    }
    await finishSync(store, 9);

    const { body } = await http.get('/products/prod/orders');

    expect(body.readAt).toBe(expected);
  });
});

describe('GET /products/:namespace/:name/changes', () => {
  it('pages what changed, newest first', async () => {
    const { http, store } = await openRouter(databases);
    await storeBoth(store);
    const changed = { ...orders, tags: [], endsOn: '2027-01-31' };
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(changed)] }),
      aContext(2, { by: KIM }),
    );
    const changes = (query: object) =>
      http.get('/products/prod/orders/changes').query(query);

    const first = await changes({ limit: '1' });
    expect(first.body).toMatchObject({
      items: [
        {
          entityRef: 'dataproduct:prod/orders',
          field: 'tags',
          kind: 'removed',
          before: 'PII',
          by: KIM,
          at: instant(3),
        },
      ],
      totalItems: 3,
    });
    const filtered = await changes({ field: 'endsOn' });
    expect(filtered.body).toMatchObject({
      items: [{ field: 'endsOn', after: '2027-01-31' }],
      totalItems: 1,
    });
  });

  it('hides them with the product', async () => {
    const { http, store } = await openRouter(databases, {
      permissions: readingDepends,
    });
    await storeBoth(store);

    const { status } = await http.get('/products/prod/orders/changes');

    expect(status).toBe(404);
  });
});

describe('POST /products/:namespace/:name/sync', () => {
  it('has the product read again and answers with what the store holds then', async () => {
    const { http, store, sync, auditor } = await openRouter(databases);
    await storeBoth(store);
    sync.refresh.mockImplementation(async () => {
      await store.applyPlan(
        aPlan({ upserts: [anUpsert({ ...orders, description: 'Better.' })] }),
        aContext(5, { by: KIM }),
      );
    });

    const { status, body } = await http.post('/products/prod/orders/sync');

    expect(status).toBe(200);
    expect(body.product.description).toBe('Better.');
    expect(sync.refresh).toHaveBeenCalledWith(orders.key, { by: KIM });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'product-refresh',
        severityLevel: 'medium',
      }),
    );
  });

  it('answers 404 when the product turns out to be gone', async () => {
    const { http, store, sync } = await openRouter(databases);
    await storeBoth(store);
    sync.refresh.mockImplementation(async () => {
      await store.applyPlan(aPlan({ removals: [orders.key] }), aContext(5));
    });

    const { status } = await http.post('/products/prod/orders/sync');

    expect(status).toBe(404);
  });

  it('reads nothing for who may not read the product', async () => {
    const { http, store, sync } = await openRouter(databases, {
      permissions: readingDepends,
    });
    await storeBoth(store);

    const { status } = await http.post('/products/prod/orders/sync');

    expect(status).toBe(404);
    expect(sync.refresh).not.toHaveBeenCalled();
  });

  it('says that Confluent is the one who refuses, and audits the failure', async () => {
    const { http, store, sync, auditor } = await openRouter(databases);
    await storeBoth(store);
    const fail = jest.fn();
    auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
    sync.refresh.mockRejectedValue(
      Object.assign(
        new Error('streamCatalog.readTopic was answered with 403'),
        {
          name: 'ConfluentApiError',
          status: 403,
          canRetryHelp: false,
        },
      ),
    );

    const { status, body } = await http.post('/products/prod/orders/sync');

    expect(status).toBe(503);
    expect(body.error.message).toContain('was answered with 403');
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'ServiceUnavailableError' }),
    });
  });
});
