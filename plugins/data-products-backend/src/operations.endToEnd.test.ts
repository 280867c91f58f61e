// SPDX-License-Identifier: Apache-2.0

import {
  Operation,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  edit,
  openManagedPortal,
  publish,
  TOPIC,
} from './__testUtils__/openManagedPortal';
import { SHOP_ID, until } from './__testUtils__/startPortal';

// The catalog looks for work once a second, and the portal for new domains once a minute.
jest.setTimeout(180_000);

describe('products managed from a portal over a simulated Confluent', () => {
  let portal: Awaited<ReturnType<typeof openManagedPortal>>;

  beforeAll(async () => {
    portal = await openManagedPortal('readWrite');
  });
  afterAll(() => portal.stop());

  it('lets the environment be prepared, where Confluent lacks definitions', async () => {
    const { carryOut, plan } = portal.as('owner');
    const request: OperationRequest = {
      kind: 'prepareEnvironment',
      environmentId: SHOP_ID,
    };
    expect(await carryOut(request)).toMatchObject({ state: 'succeeded' });
    const { body } = await plan(request);
    expect(body.targets[0].steps).toEqual([]);
  });

  it('says everything that is in the way of publishing, and who may not', async () => {
    const { plan, submit } = portal.as('reader');
    const request = publish({ description: '' });
    const { body } = await plan(request);
    expect(body.isRunnable).toBe(false);
    expect(
      body.targets[0].problems.map((each: { field?: string; code: string }) => [
        each.code,
        each.field,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['not-allowed', undefined],
        [expect.any(String), 'metadata.description'],
      ]),
    );
    const refused = await submit(publish());
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      expect.stringContaining('the group checkout'),
    ]);
  });

  it('publishes a topic, which is soon a product of the catalog', async () => {
    const { carryOut, entity, api } = portal.as('owner');
    const operation = await carryOut(publish());
    expect(operation).toMatchObject({
      state: 'succeeded',
      requestedBy: 'user:default/owner',
      targets: [{ entityRef: `dataproduct:shop/${TOPIC}` }],
    });
    const shown = await api('get', `/products/shop/${TOPIC}`);
    expect(shown.body.product).toMatchObject({
      description: 'What the checkout says "while" it works.',
      slaTier: { tier: 'tier-2' },
    });
    const { body } = await until(
      () => entity(TOPIC),
      ({ status }) => status === 200,
    );
    expect(body.spec).toMatchObject({
      owner: 'group:default/checkout',
      domain: 'sales',
    });
    const changes = await api('get', `/products/shop/${TOPIC}/changes`);
    expect(changes.body.items[0]).toMatchObject({
      kind: 'added',
      by: 'user:default/owner',
    });
  });

  it('answers a key that was sent before with what it started', async () => {
    const { submit, editable } = portal.as('owner');
    const request = edit(await editable(TOPIC), { description: 'Once.' });
    const first = await submit(request, 'task-1.edit');
    const second = await submit(request, 'task-1.edit');
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    await until(
      () => portal.as('owner').api('get', `/operations/${first.body.id}`),
      ({ body }) => body.finishedAt,
    );
  });

  it('shows both versions when somebody else changed the product, and overwrites nothing', async () => {
    const { editable, plan, submit, carryOut, api } = portal.as('owner');
    const loaded = await editable(TOPIC);
    await carryOut(edit(loaded, { description: 'Theirs.' }));

    const mine = edit(loaded, { description: 'Mine.' });
    const { body } = await plan(mine);
    expect(body).toMatchObject({
      isRunnable: false,
      targets: [{ changedMeanwhile: { metadata: { description: 'Theirs.' } } }],
    });
    expect((await submit(mine)).status).toBe(409);
    const shown = await api('get', `/products/shop/${TOPIC}`);
    expect(shown.body.product.description).toBe('Theirs.');
  });

  it('lets nobody give a product to others, or take theirs', async () => {
    const { editable, submit } = portal.as('owner');
    const away = edit(await editable(TOPIC), {
      owner: 'group:default/payments',
      domain: '',
    });
    expect((await submit(away)).status).toBe(403);
    const others = await portal.as('barred').submit({
      kind: 'unpublish',
      environmentId: SHOP_ID,
      targets: [{ entityRef: 'dataproduct:shop/orders', version: 'any' }],
    });
    expect(others.status).toBe(403);
  });

  it('deprecates it, and then takes it away with a trace of all that was done', async () => {
    const { editable, carryOut, api } = portal.as('owner');
    const { entityRef, version } = await editable(TOPIC);
    const deprecated = await carryOut({
      kind: 'deprecate',
      environmentId: SHOP_ID,
      targets: [
        {
          entityRef,
          version,
          successor: 'dataproduct:shop/orders',
          endsOn: '2099-01-31',
        },
      ],
    });
    expect(deprecated).toMatchObject({ state: 'succeeded' });
    const shown = await api('get', `/products/shop/${TOPIC}`);
    expect(shown.body.product).toMatchObject({
      lifecycle: 'deprecated',
      endsOn: '2099-01-31',
    });

    const now = await editable(TOPIC);
    const removed = await carryOut({
      kind: 'unpublish',
      environmentId: SHOP_ID,
      targets: [{ entityRef, version: now.version, confirmedTitle: now.title }],
    });
    expect(removed).toMatchObject({ state: 'succeeded' });
    expect((await api('get', `/products/shop/${TOPIC}`)).status).toBe(404);
    expect(portal.world.topic(TOPIC).name).toBe(TOPIC);

    const { body: mine } = await api('get', '/operations');
    expect(mine.items.map((each: Operation) => each.kind)).toEqual([
      'unpublish',
      'deprecate',
      'edit',
      'edit',
      'publish',
      'prepareEnvironment',
    ]);
    const { body: audit } = await until(
      () =>
        api('post', '/audit/by-query', {
          eventId: 'operation-end',
          by: 'user:default/owner',
        }),
      ({ body }) => body.totalItems >= 6,
    );
    expect(audit.items[0]).toMatchObject({
      by: 'user:default/owner',
      outcome: 'succeeded',
      target: entityRef,
      meta: { kind: 'unpublish', written: expect.any(Array) },
    });
  });
});

describe('an environment that is read-only', () => {
  it('is changed by nobody, and every write says why', async () => {
    const portal = await openManagedPortal('readOnly');
    try {
      const { plan, submit, api } = portal.as('owner');
      const because = expect.stringContaining('mode: readWrite');
      const planned = await plan(publish());
      expect(planned.body).toMatchObject({
        isRunnable: false,
        problems: [{ message: because }],
      });
      const refused = await submit(publish());
      expect([refused.status, refused.body.error.message]).toEqual([
        403,
        because,
      ]);
      const allowed = await api('post', '/allowed', {
        questions: [{ action: 'publish', environmentId: SHOP_ID }],
      });
      expect(allowed.body).toEqual([{ isAllowed: false, because }]);
    } finally {
      await portal.stop();
    }
  });
});
