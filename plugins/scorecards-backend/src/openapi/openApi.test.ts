// SPDX-License-Identifier: Apache-2.0
import { scorecardsPermissions } from '@data-mesh/backstage-plugin-scorecards-common';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  findMismatch,
  openApi,
  operationOf,
  operations,
  target,
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

  it('is served, with everything in its place', async () => {
    const { http } = await openRouter(databases);
    const { body } = await http.get('/openapi.json');
    expect(body).toEqual(openApi);
  });

  test.each([...operations])(
    'says of %s what it takes and answers',
    (name, { parameters = [], ...operation }) => {
      const inPath = parameters.filter(parameter => parameter.in === 'path');
      expect(inPath.map(parameter => `{${parameter.name}}`)).toEqual(
        name.match(/\{\w+\}/g) ?? [],
      );
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['401', '403']),
      );
      for (const [status, response] of Object.entries(operation.responses)) {
        const { content } = target(response);
        expect(content === undefined).toBe(status === '204');
      }
      expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(openApi.tags.map(tag => tag.name)).toContain(operation.tags[0]);
    },
  );

  it('calls every operation differently', () => {
    const ids = [...operations.values()].map(each => each.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names every permission', () => {
    const words = JSON.stringify(openApi);
    for (const { name } of scorecardsPermissions) {
      expect(words).toContain(`\`${name}\``);
    }
  });
});

describe('what the tests of the routes are held to', () => {
  const exchange = {
    operation: 'post /standings/by-refs',
    request: { entityRefs: [] } as object,
    status: 200,
    answer: [
      { entityRef: 'a:b/c', scorecard: 'x', knownFraction: 1 },
    ] as unknown,
  };

  // prettier-ignore
  test.each<[string, Partial<typeof exchange>, string]>([
    ['takes what is described',      {},                                          'nothing'],
    ['finds a route that is not',    { operation: 'get /nowhere' },               'get /nowhere is not described'],
    ['finds a status that is not',   { status: 418 },                             'which is not described'],
    ['finds a property too many',    { answer: [{ ...Object(exchange.answer)[0], colour: 'red' }] }, 'additional properties'],
    ['finds one that is missing',    { answer: [{ entityRef: 'a:b/c' }] },        'required property'],
    ['finds a request that is not',  { request: { entityRefs: 'a' } },            'takes not as described'],
    ['finds an error in another form', { status: 404, answer: { message: 'No.' } }, "required property 'error'"],
  ])('%s', (_case, difference, expected) => {
    const found = findMismatch({ ...exchange, ...difference });
    expect(found ?? 'nothing').toContain(expected);
  });
});
