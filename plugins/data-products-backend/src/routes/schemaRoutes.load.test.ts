// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import {
  scenarioOf,
  simulatedReader,
} from '../schemas/__testUtils__/simulatedRegistry';
import { id, record, statusesOf } from './__testUtils__/openOrders';

const databases = createTestDatabases();

describe('ten pages that open at once, with nothing in memory', () => {
  const titles = Array.from({ length: 10 }, (_, n) => `topic${n}`);
  const product = (title: string) =>
    aDataProduct({
      title,
      outputPorts: [
        anOutputPort({
          name: title,
          subjects: [
            { subject: `${title}-key`, part: 'key' },
            { subject: `${title}-value`, part: 'value' },
          ],
        }),
      ],
    });
  let shop: Simulator;

  beforeAll(async () => {
    shop = await startSimulator({
      scenario: scenarioOf(
        titles.flatMap(title => [
          { name: `${title}-key`, versions: [{ schema: '"string"' }] },
          {
            name: `${title}-value`,
            versions: ['A', 'B', 'C', 'D', 'E'].map(name => ({
              schema: record(name, id),
            })),
          },
        ]),
      ),
    });
  });
  beforeEach(() => shop.reset());
  afterAll(() => shop.stop());

  async function openPages(visited: string[]) {
    const { http, store } = await openRouter(databases, {
      schemaReaders: new Map([[ENVIRONMENT_ID, simulatedReader(shop)]]),
    });
    const upserts = titles.map(title => anUpsert(product(title)));
    await store.applyPlan(aPlan({ upserts }), aContext(0));
    const answers = await Promise.all(
      visited.map(async title => {
        const path = `/products/prod/${title}/subjects`;
        const { body } = await http.get(path);
        const latest = `${path}/${title}-value/versions/latest`;
        return [body, (await http.get(latest)).body];
      }),
    );
    for (const [{ subjects }, document] of answers) {
      expect(statusesOf({ subjects })).toEqual(['read', 'read']);
      expect(document.version).toBe(5);
    }
    const { routes } = shop.requests.summary().environments[ENVIRONMENT_ID]!;
    return Object.fromEntries(
      Object.entries(routes).map(([route, { byStatus }]) => [route, byStatus]),
    );
  }

  it('read what is common to them once', async () => {
    expect(await openPages(titles.map(() => 'topic0'))).toEqual({
      'schemaRegistry.versions': { 200: 2 },
      'schemaRegistry.version': { 200: 1 },
      'schemaRegistry.schemas': { 200: 1 },
      'schemaRegistry.subjectConfig': { 200: 2, 404: 2 },
    });
  });

  it('stay within the rate limit when each is of another product', async () => {
    expect(await openPages(titles)).toEqual({
      'schemaRegistry.versions': { 200: 20 },
      'schemaRegistry.version': { 200: 10 },
      'schemaRegistry.schemas': { 200: 10 },
      'schemaRegistry.subjectConfig': { 200: 20, 404: 20 },
    });
  });
});
