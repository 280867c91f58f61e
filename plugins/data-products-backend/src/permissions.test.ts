// SPDX-License-Identifier: Apache-2.0

import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleDataProducts from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import { FACETS } from '@data-mesh/backstage-plugin-data-products-common';
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
import { operations } from './openapi/__testUtils__/openApiDescription';

// The catalog looks for work once a second, and stitches as rarely.
jest.setTimeout(60_000);

const OUTLET_ID = 'env-outlet';

/** What the barred user must not come across; a readable product is not called that, nor owned by them. */
const HIDDEN = /payments|vault|outlet/i;

/** The shop, and an outlet that reads the same stream catalog, so that every product is in both environments. */
function twoEnvironments(simulator: Simulator) {
  const { dataMesh } = shopConfig(simulator);
  const [shop] = dataMesh.environments;
  return {
    dataMesh: {
      ...dataMesh,
      environments: [
        { ...shop!, mode: 'readWrite' },
        { ...shop!, id: OUTLET_ID, namespace: 'outlet' },
      ],
    },
  };
}

async function open() {
  const portal = await startPortal(
    [
      catalogPlugin,
      entitiesModule([...organisation, ...neighbours]),
      catalogModuleDataProducts,
      personalPolicy,
      personalGroups,
    ],
    twoEnvironments,
  );
  const ask = async (
    persona: Persona,
    [method, path]: readonly [string, string],
    body: object = {},
  ) => {
    const url = `/api/data-products${path}`;
    const request = {
      get: () => portal.http.get(url),
      post: () => portal.http.post(url).send(body),
      put: () => portal.http.put(url),
      delete: () => portal.http.delete(url),
    }[method];
    if (!request) throw new Error(`There is no method ${method}`);
    const { status, body: answer } = await request().set(
      'Authorization',
      PERSONAS[persona],
    );
    return { status, body: answer, text: JSON.stringify(answer) };
  };
  return { ...portal, ask };
}

/** Of a product in a domain of the owner's; too old a version, so that nothing is carried out. */
const UNPUBLISH = {
  kind: 'unpublish',
  environmentId: SHOP_ID,
  targets: [{ entityRef: 'dataproduct:shop/payments', version: 'any' }],
};

const recordsOf = (topic: string) => ({
  clusterId: 'lkc-shop01',
  topic,
  position: { type: 'newest' },
  limit: 1,
});

const LIST = ['post', '/products/by-query'] as const;
const EVERYTHING = { facets: FACETS, limit: 100 };

describe('what each caller may do and see', () => {
  let portal: Awaited<ReturnType<typeof open>>;
  /** Of a report about payments. */
  let closedId: string;

  beforeAll(async () => {
    portal = await open();
    const { ask } = portal;
    const report = (name: string) =>
      ask('reader', ['post', `/products/shop/${name}/problems`], {
        text: `The ${name} come late.`,
      });
    const lineageOf = (name: string) =>
      ask('reader', ['get', `/products/shop/${name}/lineage`]);
    await until(
      () =>
        portal.http
          .get('/api/catalog/entities')
          .query({ filter: 'kind=dataproduct' })
          .set('Authorization', PERSONAS.service),
      ({ body }) => body.length === 6,
    );
    for (const name of ['orders', 'payments']) {
      await until(
        () => lineageOf(name),
        ({ body }) => body.edges?.length === 2,
      );
      await report(name);
    }
    const { body } = await report('payments');
    closedId = body.report.id;
    await ask('reader', ['post', `/problems/${closedId}/close`]);
  });
  afterAll(() => portal.stop());

  // prettier-ignore
  const MATRIX: [string, string, Record<Persona, number>][] = [
    ['get',  '/environments',                                      { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/products/by-query',                                 { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/topics/access',                                     { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['get',  '/unused-products',                                   { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['get',  '/products/{namespace}/{name}',                       { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/changes',               { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/schema-changes',        { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/environments',          { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['post', '/products/{namespace}/{name}/sync',                  { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/lineage',               { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/health',                { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/consumers',             { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/consumers/{clusterId}/{groupId}',
                                                                   { nobody: 401, reader: 404, owner: 404, barred: 404, service: 404 }],
    ['post', '/products/{namespace}/{name}/connectors/{clusterId}/{connector}/restart',
                                                                   { nobody: 401, reader: 404, owner: 404, barred: 404, service: 403 }],
    ['put',  '/products/{namespace}/{name}/uses/{kind}/{componentNamespace}/{componentName}',
                                                                   { nobody: 401, reader: 403, owner: 200, barred: 404, service: 403 }],
    ['delete', '/products/{namespace}/{name}/uses/{kind}/{componentNamespace}/{componentName}',
                                                                   { nobody: 401, reader: 403, owner: 204, barred: 404, service: 403 }],
    ['get',  '/products/{namespace}/{name}/watch',                 { nobody: 401, reader: 200, owner: 200, barred: 404, service: 403 }],
    ['put',  '/products/{namespace}/{name}/watch',                 { nobody: 401, reader: 200, owner: 200, barred: 404, service: 403 }],
    ['delete', '/products/{namespace}/{name}/watch',               { nobody: 401, reader: 204, owner: 204, barred: 204, service: 403 }],
    ['get',  '/watches',                                           { nobody: 401, reader: 200, owner: 200, barred: 200, service: 403 }],
    ['get',  '/products/{namespace}/{name}/subjects',              { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/subjects/{subject}/versions/{version}',
                                                                   { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/subjects/{subject}/comparison',
                                                                   { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['post', '/products/{namespace}/{name}/records',               { nobody: 401, reader: 501, owner: 501, barred: 403, service: 403 }],
    ['get',  '/products/{namespace}/{name}/problems',              { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['post', '/products/{namespace}/{name}/problems',              { nobody: 401, reader: 200, owner: 200, barred: 404, service: 403 }],
    ['get',  '/problems',                                          { nobody: 401, reader: 200, owner: 200, barred: 200, service: 403 }],
    ['post', '/problems/{id}/close',                               { nobody: 401, reader: 409, owner: 409, barred: 404, service: 403 }],
    ['get',  '/sync',                                              { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/sync/{environmentId}',                              { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['get',  '/sync/{environmentId}/runs',                         { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['get',  '/sync/{environmentId}/unresolved',                   { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['get',  '/holds',                                             { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/holds/{id}/release',                                { nobody: 401, reader: 404, owner: 404, barred: 404, service: 403 }],
    ['post', '/holds/{id}/reject',                                 { nobody: 401, reader: 404, owner: 404, barred: 404, service: 403 }],
    ['get',  '/projection/{environmentId}',                        { nobody: 401, reader: 403, owner: 403, barred: 403, service: 200 }],
    ['get',  '/documents/{environmentId}',                         { nobody: 401, reader: 403, owner: 403, barred: 403, service: 200 }],
    ['get',  '/governance/{environmentId}',                        { nobody: 401, reader: 403, owner: 403, barred: 403, service: 200 }],
    ['post', '/governance/by-refs',                                { nobody: 401, reader: 403, owner: 403, barred: 403, service: 200 }],
    ['get',  '/live/{environmentId}',                              { nobody: 401, reader: 403, owner: 403, barred: 403, service: 200 }],
    ['post', '/live/by-refs',                                      { nobody: 401, reader: 403, owner: 403, barred: 403, service: 200 }],
    ['get',  '/vocabulary/tiers',                                  { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['get',  '/vocabulary',                                        { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/allowed',                                           { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/topics/candidates',                                 { nobody: 401, reader: 200, owner: 200, barred: 403, service: 200 }],
    ['post', '/operations/plan',                                   { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/operations',                                        { nobody: 401, reader: 200, owner: 200, barred: 200, service: 200 }],
    ['post', '/operations',                                        { nobody: 401, reader: 403, owner: 409, barred: 404, service: 403 }],
    ['get',  '/operations/{id}',                                   { nobody: 401, reader: 404, owner: 404, barred: 404, service: 404 }],
    ['post', '/operations/{id}/cancel',                            { nobody: 401, reader: 404, owner: 404, barred: 404, service: 404 }],
    ['post', '/operations/{id}/undo',                              { nobody: 401, reader: 404, owner: 404, barred: 404, service: 404 }],
    ['get',  '/products/{namespace}/{name}/operations',            { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/products/{namespace}/{name}/metadata',              { nobody: 401, reader: 403, owner: 200, barred: 404, service: 403 }],
    ['get',  '/products/{namespace}/{name}/dependents',            { nobody: 401, reader: 200, owner: 200, barred: 404, service: 200 }],
    ['get',  '/work',                                              { nobody: 401, reader: 200, owner: 200, barred: 200, service: 403 }],
    ['post', '/audit/by-query',                                    { nobody: 401, reader: 200, owner: 200, barred: 403, service: 200 }],
  ];

  const BODIES: Record<string, object> = {
    '/products/{namespace}/{name}/problems': { text: 'Late.' },
    '/products/{namespace}/{name}/records': recordsOf('payments'),
    '/topics/access': { environmentId: SHOP_ID, topics: [] },
    '/topics/candidates': { environmentId: SHOP_ID },
    '/allowed': { questions: [] },
    '/governance/by-refs': { entityRefs: [] },
    '/live/by-refs': { entityRefs: [] },
    '/operations/plan': UNPUBLISH,
    '/operations': { request: UNPUBLISH },
  };

  it('is said below for every route', () => {
    expect(MATRIX.map(([method, path]) => `${method} ${path}`).sort()).toEqual(
      [...operations.keys()].sort(),
    );
  });

  test.each(MATRIX)(
    '%s %s answers each caller as they are, about what one of them may not read',
    async (method, path, expected) => {
      const values: Record<string, string> = {
        namespace: 'shop',
        name: 'payments',
        subject: 'payments-value',
        version: '1',
        clusterId: 'lkc-shop1',
        groupId: 'billing',
        connector: 'payments-from-bank',
        kind: 'component',
        componentNamespace: 'default',
        componentName: 'till',
        environmentId: SHOP_ID,
        id: path.startsWith('/problems') ? closedId : '7',
      };
      const filled = path.replace(
        /\{(\w+)\}/g,
        (_match, name: string) => values[name] ?? '',
      );
      const query = path.endsWith('/comparison') ? '?from=1&to=1' : '';
      const body = BODIES[path] ?? {};
      const statuses: Partial<Record<Persona, number>> = {};
      for (const persona of Object.keys(expected) as Persona[]) {
        const { status } = await portal.ask(
          persona,
          [method, `${filled}${query}`],
          body,
        );
        statuses[persona] = status;
      }
      expect(statuses).toEqual(expected);
    },
  );

  // prettier-ignore
  test.each<[string, readonly [string, string], object]>([
    ['the list with its facets',        LIST,                                           EVERYTHING],
    ['what a text finds',               LIST,                                           { text: 'pay' }],
    ['the product elsewhere',           ['get', '/products/shop/orders/environments'],  {}],
    ['the lineage of the product',      ['get', '/products/shop/orders/lineage'],       {}],
    ['the consumers of the product',    ['get', '/products/shop/orders/consumers'],     {}],
  ])('%s holds what is hidden, but not for whom it is hidden from', async (_what, route, body) => {
    const { status, text } = await portal.ask('reader', route, body);
    expect([status, text]).toEqual([200, expect.stringMatching(HIDDEN)]);
    expect((await portal.ask('barred', route, body)).text).not.toMatch(HIDDEN);
  });

  test.each([
    ['the product', '/products/shop/orders'],
    ['its subjects', '/products/shop/orders/subjects'],
    ['its changes', '/products/shop/orders/changes'],
    ['changes of its schemas', '/products/shop/orders/schema-changes'],
    ['its problems', '/products/shop/orders/problems'],
    ['problems of what they own', '/problems'],
    ['what could not be resolved', `/sync/${SHOP_ID}/unresolved`],
    ['held removals', '/holds'],
  ])('%s says nothing of it', async (_what, path) => {
    const { status, text } = await portal.ask('barred', ['get', path]);
    expect(status).toBe(200);
    expect(text).not.toMatch(HIDDEN);
  });

  // prettier-ignore
  test.each<[string, object, number, number]>([
    //                                                                            reader barred
    ['everything',             {},                                                   6,   2],
    ['by ref',                 { entityRefs: ['dataproduct:shop/payments'] },        1,   0],
    ['by owner',               { filters: { owner: ['group:default/payments'] } },   2,   0],
    ['by environment',         { filters: { environment: [OUTLET_ID] } },            3,   0],
    ['what is theirs',         { isMine: true },                                     0,   0],
  ])('counts %s as each may read', async (_what, query, reader, barred) => {
    const count = async (persona: Persona) =>
      (await portal.ask(persona, LIST, query)).body.totalItems;
    expect([await count('reader'), await count('barred')]).toEqual([reader, barred]);
  });

  it('counts in facets and in the state of the sync as each may read', async () => {
    const { ask } = portal;
    const countsFor = async (persona: Persona) => {
      const { body: page } = await ask(persona, LIST, EVERYTHING);
      const { body: states } = await ask(persona, ['get', '/sync']);
      return {
        readable: page.totalReadable,
        environments: page.facets.environment.map(
          ({ value, count }: { value: string; count: number }) => [
            value,
            count,
          ],
        ),
        synced: states.map(
          (state: { productCount: number }) => state.productCount,
        ),
      };
    };
    expect(await countsFor('reader')).toEqual({
      readable: 6,
      environments: [
        [SHOP_ID, 3],
        [OUTLET_ID, 3],
      ],
      synced: [3, 3],
    });
    expect(await countsFor('barred')).toMatchObject({
      readable: 2,
      environments: expect.arrayContaining([[SHOP_ID, 2]]),
      synced: [2, 0],
    });
  });

  it('counts what is too new to be called unused as each may read', async () => {
    const tooNew = async (persona: Persona) =>
      (await portal.ask(persona, ['get', '/unused-products'])).body.tooNewCount;
    expect([await tooNew('reader'), await tooNew('barred')]).toEqual([6, 2]);
  });

  it('shows figures, and no records, to who may not see records', async () => {
    const { ask } = portal;
    const statuses = await Promise.all([
      ask('barred', ['get', '/products/shop/orders/health']),
      ask('barred', ['get', '/products/shop/orders/consumers']),
      ask(
        'barred',
        ['post', '/products/shop/orders/records'],
        recordsOf('orders'),
      ),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 403]);
  });

  it('gives the owner the open problems of what they own', async () => {
    const { ask } = portal;
    const { body } = await ask('owner', ['get', '/problems']);
    expect(body).toMatchObject([
      { entityRef: 'dataproduct:shop/orders', isClosable: true },
    ]);
  });
});
