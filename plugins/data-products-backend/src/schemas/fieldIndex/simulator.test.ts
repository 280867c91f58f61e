// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  createStreamCatalogClient,
  systemClock,
} from '@data-mesh/confluent-client';
import { startSimulator } from '@data-mesh/confluent-simulator';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../../__testUtils__/plans';
import {
  connectionTo,
  scenarioOf,
  simulatedReader,
  simulatedRegistry,
} from '../__testUtils__/simulatedRegistry';
import { createSchemaFacts } from './createSchemaFacts';
import { createSchemaIndexStore } from './createSchemaIndexStore';
import { indexSchemas } from './indexSchemas';

const databases = createTestDatabases();

const customer = (email: object = {}) => ({
  type: 'record',
  name: 'Customer',
  namespace: 'shop',
  fields: [
    { name: 'id', type: 'string' },
    { name: 'email', type: 'string', ...email },
  ],
});

describe.each(databases.eachSupportedId())(
  'the schemas of a simulated environment, kept in %s',
  databaseId => {
    it('mark personal data in each of the ways there are', async () => {
      const simulator = await startSimulator({
        scenario: scenarioOf([
          { name: 'plain-value', versions: [{ schema: customer() }] },
          {
            name: 'inline-value',
            versions: [{ schema: customer({ 'confluent:tags': ['PII'] }) }],
          },
          {
            name: 'metadata-value',
            versions: [
              {
                schema: customer({ doc: 'Where to write to' }),
                metadata: { tags: { '**.email': ['PII'] } },
              },
            ],
          },
          {
            name: 'catalog-value',
            versions: [
              {
                schema: customer({ doc: 'Where we may write to' }),
                fieldTags: { email: ['PII'] },
              },
            ],
          },
        ]),
      });
      try {
        const { knex, store } = await openStore(databases, databaseId);
        const index = createSchemaIndexStore(knex);
        const titles = ['plain', 'inline', 'metadata', 'catalog'];
        const products = titles.map(title => aDataProduct({ title }));
        await store.applyPlan(
          aPlan({ upserts: products.map(anUpsert) }),
          aContext(0),
        );

        await indexSchemas(
          {
            environmentId: ENVIRONMENT_ID,
            registry: simulatedRegistry(simulator),
            reader: simulatedReader(simulator),
            streamCatalog: createStreamCatalogClient(connectionTo(simulator)),
            products: store,
            index,
            piiTags: ['pii'],
            clock: systemClock,
            logger: mockServices.logger.mock(),
          },
          new AbortController().signal,
        );

        const facts = createSchemaFacts({
          index,
          products: store,
          environmentIds: [ENVIRONMENT_ID],
        });
        await facts.refresh();
        const isMarked = products.map(({ title, key }) => [
          title,
          facts.current().get(key)?.hasPii,
        ]);
        expect(isMarked).toEqual([
          ['plain', false],
          ['inline', true],
          ['metadata', true],
          ['catalog', true],
        ]);
        const fields = await index.fieldsBySubject(
          ENVIRONMENT_ID,
          titles.map(title => `${title}-value`),
        );
        for (const title of titles.slice(1)) {
          expect(fields.get(`${title}-value`)).toMatchObject([
            { path: 'id', isPii: false },
            { path: 'email', tags: ['PII'], isPii: true },
          ]);
        }
      } finally {
        await simulator.stop();
      }
    });
  },
);
