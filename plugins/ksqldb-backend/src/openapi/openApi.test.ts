// SPDX-License-Identifier: Apache-2.0
import { ksqldbPermissions } from '@data-mesh/backstage-plugin-ksqldb-common';
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
        ? [...new Set(route.stack.map(({ method }) => method))].map(method =>
            operationOf(method, route.path),
          )
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
      const { 204: empty, ...others } = operation.responses;
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([empty ? '204' : '200', '401', '403']),
      );
      for (const response of Object.values(others)) {
        expect(deref(response).content).toBeDefined();
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

  it('names every permission, and none that does not exist', () => {
    const known = ksqldbPermissions.map(({ name }) => name);
    const text = JSON.stringify(openApi);
    const named = [...text.matchAll(/`(ksqldb\.[\w.-]+)`/g)].map(
      ([, name]) => name,
    );
    expect(new Set(named)).toEqual(new Set(known));
  });

  // prettier-ignore
  test.each<[string, object, string]>([
    ['takes what is described',         {},                                     'nothing'],
    ['finds a route that is not',       { operation: 'get /nowhere' },          'get /nowhere is not described'],
    ['finds a status that is not',      { status: 418 },                        'which is not described'],
    ['finds a property too many',       { answer: { isStopped: true, by: 1 } }, 'additional properties'],
    ['finds one of another form',       { answer: { isStopped: 'yes' } },       'must be boolean'],
  ])('%s', (_case, difference, expected) => {
    const exchange = {
      operation: 'post /runs/{id}/stop',
      request: {},
      status: 200,
      answer: { isStopped: true },
    };
    expect(findMismatch({ ...exchange, ...difference }) ?? 'nothing').toContain(expected);
  });
});
