// SPDX-License-Identifier: Apache-2.0

import {
  dataProductsPermissions,
  dataProductsProductPermissions,
} from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  deref,
  findMismatch,
  openApi,
  operationOf,
  operations,
} from './__testUtils__/openApiDescription';

const databases = createTestDatabases();

describe('the OpenAPI document', () => {
  it('describes every route there is, and no other', async () => {
    const { router } = await openRouter(databases);
    const routes = router.stack.flatMap(({ route }) =>
      route
        ? route.stack.map(({ method }) => operationOf(method, route.path))
        : [],
    );
    expect([...operations.keys(), 'get /openapi.json'].sort()).toEqual(
      routes.sort(),
    );
  });

  it('is served', async () => {
    const { http } = await openRouter(databases);
    const { body } = await http.get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(Object.keys(openApi.paths));
  });

  test.each([...operations])(
    'says of %s what it takes and answers',
    (name, { parameters = [], ...operation }) => {
      const inPath = parameters.filter(parameter => parameter.in === 'path');
      expect(inPath.map(parameter => `{${parameter.name}}`)).toEqual(
        name.match(/\{\w+\}/g) ?? [],
      );
      const isWithoutContent = '204' in operation.responses;
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([isWithoutContent ? '204' : '200', '401']),
      );
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(deref(response).content !== undefined).toBe(status !== '204');
      }
      expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(openApi.tags).toContainEqual(
        expect.objectContaining({ name: operation.tags[0] }),
      );
    },
  );

  it('calls every operation differently', () => {
    const ids = [...operations.values()].map(each => each.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  /** Who has it is part of an answer; without it nothing is refused. */
  const TOLD = ['data-products.records.read-unmasked'];

  it('names permissions that exist, each where it can be refused or is told', () => {
    const known = [
      ...dataProductsPermissions,
      ...dataProductsProductPermissions,
    ].map(({ name }) => name);
    const described = [...operations.values()].flatMap(
      ({ description = '', responses }) =>
        [...description.matchAll(/`(data-products\.[\w.-]+)`/g)].map(
          ([, name = '']) => ({ name, isRefusalDescribed: '403' in responses }),
        ),
    );
    expect(new Set(described.map(({ name }) => name))).toEqual(new Set(known));
    expect(
      described.filter(
        ({ name, isRefusalDescribed }) =>
          !isRefusalDescribed && !TOLD.includes(name),
      ),
    ).toEqual([]);
  });
});

describe('what the tests of the routes are held to', () => {
  const aProblem = {
    id: '7',
    entityRef: 'dataproduct:prod/orders',
    title: 'orders',
    text: 'Late.',
    reportedBy: 'user:default/kim',
    reportedAt: '2026-11-02T10:00:00.000Z',
    state: 'open',
    isClosable: true,
  };
  const exchange = {
    operation: 'post /problems/{id}/close',
    request: { note: 'Repaired.' },
    status: 200,
    answer: aProblem,
  };

  // prettier-ignore
  test.each<[string, Partial<typeof exchange>, string]>([
    ['takes what is described',             {},                                          'nothing'],
    ['takes no body for an empty one',      { request: undefined },                      'nothing'],
    ['finds a route that is not',           { operation: 'get /nowhere' },               'get /nowhere is not described'],
    ['finds a status that is not',          { status: 418 },                             'which is not described'],
    ['finds a property too many',           { answer: { ...aProblem, colour: 'red' } as never },    'additional properties'],
    ['finds one that is missing',           { answer: { ...aProblem, text: undefined } as never },  "required property 'text'"],
    ['finds one of another form',           { answer: { ...aProblem, state: 'ajar' } },             'allowed values'],
    ['finds a request that is not',         { request: { note: 7 } as never },           'takes not as described'],
    ['finds an error in another form',      { status: 404, answer: { message: 'No.' } as never },   "required property 'error'"],
  ])('%s', (_case, difference, expected) => {
    const found = findMismatch({ ...exchange, ...difference });
    expect(found ?? 'nothing').toContain(expected);
  });
});
