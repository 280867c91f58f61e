// SPDX-License-Identifier: Apache-2.0

import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleDataProducts from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import {
  EditableProduct,
  Operation,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aProductMetadata } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Simulator } from '@data-mesh/confluent-simulator';
import { organisation } from './__testUtils__/organisation';
import { entitiesModule } from './__testUtils__/organisationModule';
import {
  neighbours,
  Persona,
  personalGroups,
  personalPolicy,
  PERSONAS,
} from './__testUtils__/personas';
import {
  SHOP_ID,
  shopConfig,
  startPortal,
  until,
} from './__testUtils__/startPortal';

// The catalog looks for work once a second, and stitches as rarely.
jest.setTimeout(60_000);

/** Plain at first. */
const TOPIC = 'checkout-debug';
const CLUSTER_ID = 'lkc-shop01';

function configOf(mode: 'readOnly' | 'readWrite') {
  return (simulator: Simulator) => {
    const { dataMesh } = shopConfig(simulator);
    return {
      dataMesh: {
        ...dataMesh,
        environments: dataMesh.environments.map(each => ({ ...each, mode })),
      },
    };
  };
}

async function open(mode: 'readOnly' | 'readWrite') {
  const portal = await startPortal(
    [
      catalogPlugin,
      entitiesModule([...organisation, ...neighbours]),
      catalogModuleDataProducts,
      personalPolicy,
      personalGroups,
    ],
    configOf(mode),
  );
  const world = portal.simulator.world.environment(SHOP_ID);
  world.registerSchema(`${TOPIC}-value`, { schema: { type: 'string' } });

  const as = (persona: Persona) => {
    const ask = async (
      method: 'get' | 'post',
      path: string,
      sent: object = {},
    ) => {
      const request = portal.http[method](path).set(
        'Authorization',
        PERSONAS[persona],
      );
      return method === 'get' ? request : request.send(sent);
    };
    const api = (method: 'get' | 'post', path: string, sent?: object) =>
      ask(method, `/api/data-products${path}`, sent);
    return {
      api,
      plan: (request: OperationRequest) =>
        api('post', '/operations/plan', request),
      submit: (request: OperationRequest, key?: string) =>
        api('post', '/operations', { request, key }),
      entity: async (name: string) =>
        ask('get', `/api/catalog/entities/by-name/dataproduct/shop/${name}`),
      async editable(name: string): Promise<EditableProduct> {
        return (await api('get', `/products/shop/${name}/metadata`)).body;
      },
      async carryOut(request: OperationRequest): Promise<Operation> {
        const { body } = await api('post', '/operations', { request });
        if (!body.id) throw new Error(JSON.stringify(body));
        const { body: ended } = await until(
          () => api('get', `/operations/${body.id}`),
          answer => answer.body.finishedAt !== undefined,
        );
        return ended;
      },
      async undo(id: string): Promise<Operation> {
        const { body } = await api('post', `/operations/${id}/undo`);
        if (!body.id) throw new Error(JSON.stringify(body));
        const { body: ended } = await until(
          () => api('get', `/operations/${id}`),
          answer => answer.body.undo?.finishedAt !== undefined,
        );
        return ended;
      },
    };
  };
  await until(
    () => as('service').api('get', `/projection/${SHOP_ID}`),
    ({ body }) => body.isComplete,
  );
  return { ...portal, world, as };
}

const publish = (
  differences: Parameters<typeof aProductMetadata>[0] = {},
): OperationRequest => ({
  kind: 'publish',
  environmentId: SHOP_ID,
  targets: [
    {
      clusterId: CLUSTER_ID,
      topic: TOPIC,
      metadata: aProductMetadata({
        description: 'What the checkout says "while" it works.',
        ...differences,
      }),
      acceptedSlaTier: 'tier-2',
    },
  ],
});

const edit = (
  { entityRef, version, metadata }: EditableProduct,
  differences: Partial<EditableProduct['metadata']>,
): OperationRequest => ({
  kind: 'edit',
  environmentId: SHOP_ID,
  targets: [{ entityRef, version, metadata: { ...metadata, ...differences } }],
});

describe('products managed from a portal over a simulated Confluent', () => {
  let portal: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    portal = await open('readWrite');
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

describe('what is over', () => {
  let portal: Awaited<ReturnType<typeof open>>;
  let published: Operation;

  beforeAll(async () => {
    portal = await open('readWrite');
    const { carryOut } = portal.as('owner');
    await carryOut({ kind: 'prepareEnvironment', environmentId: SHOP_ID });
    published = await carryOut(publish());
  });
  afterAll(() => portal.stop());

  it('is undone by who asked for it, and shows as their change', async () => {
    const { editable, carryOut, undo, api } = portal.as('owner');
    const before = await editable(TOPIC);
    const wrong = await carryOut(edit(before, { description: 'Wrong.' }));
    expect(wrong.isUndoable).toBe(true);
    expect(await undo(wrong.id)).toMatchObject({
      state: 'undone',
      isUndoable: false,
      undo: { requestedBy: 'user:default/owner' },
      targets: [{ state: 'undone' }],
    });
    expect(await editable(TOPIC)).toEqual(before);
    const shown = await api('get', `/products/shop/${TOPIC}`);
    expect(shown.body.product.description).toBe(before.metadata.description);
    const changes = await api('get', `/products/shop/${TOPIC}/changes`);
    expect(changes.body.items[0]).toMatchObject({
      by: 'user:default/owner',
      kind: 'changed',
      before: expect.stringContaining('Wrong.'),
    });
  });

  it('stays when it was changed since, or is somebody else’s', async () => {
    const { editable, carryOut, api } = portal.as('owner');
    const first = await carryOut(
      edit(await editable(TOPIC), { description: 'First.' }),
    );
    await carryOut(edit(await editable(TOPIC), { description: 'Second.' }));
    const path = `/operations/${first.id}/undo`;
    const refused = await api('post', path);
    expect([refused.status, refused.body.error.message]).toEqual([
      409,
      expect.stringMatching(
        /was changed since.* of checkout-debug this is different by now: .*description/,
      ),
    ]);
    expect((await portal.as('reader').api('post', path)).status).toBe(403);
    expect((await editable(TOPIC)).metadata.description).toBe('Second.');
    expect((await api('post', `/operations/${published.id}/undo`)).status).toBe(
      409,
    );
  });

  it('is undone also when it took a product away, and is then told', async () => {
    const { editable, carryOut, undo, api } = portal.as('owner');
    const before = await editable(TOPIC);
    const { entityRef, version } = before;
    const removed = await carryOut({
      kind: 'unpublish',
      environmentId: SHOP_ID,
      targets: [{ entityRef, version }],
    });
    expect((await api('get', `/products/shop/${TOPIC}`)).status).toBe(404);
    expect((await undo(removed.id)).state).toBe('undone');
    expect(await editable(TOPIC)).toEqual(before);
    const { body: audit } = await until(
      () => api('post', '/audit/by-query', { eventId: 'operation-undo-end' }),
      ({ body }) => body.totalItems >= 2,
    );
    expect(audit.items[0]).toMatchObject({
      by: 'user:default/owner',
      outcome: 'succeeded',
      target: entityRef,
    });
  });
});

describe('an environment that is read-only', () => {
  it('is changed by nobody, and every write says why', async () => {
    const portal = await open('readOnly');
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
