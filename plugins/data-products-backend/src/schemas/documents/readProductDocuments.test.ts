// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEnvironment,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../../__testUtils__/plans';
import { createSchemaIndexStore } from '../fieldIndex/createSchemaIndexStore';
import { IndexedField } from '../fieldIndex/types';
import { FIELDS_PER_PAGE, readProductDocuments } from './readProductDocuments';

const environment = anEnvironment({ id: ENVIRONMENT_ID, namespace: 'prod' });

const aField = (path: string): IndexedField => ({
  path,
  type: 'string',
  tags: [],
  isPii: false,
});

function aProduct(title: string) {
  return aDataProduct({
    key: `${ENVIRONMENT_ID}/lkc-1/${title}` as ProductKey,
    title,
    outputPorts: [
      anOutputPort({
        name: title,
        qualifiedName: `lsrc-1:lkc-1:${title}`,
        subjects: [{ subject: `${title}-value`, part: 'value' }],
      }),
    ],
  });
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'readProductDocuments from %s',
  databaseId => {
    async function open(fieldsByTitle: Record<string, IndexedField[]>) {
      const { knex, store } = await openStore(databases, databaseId);
      const index = createSchemaIndexStore(knex);
      const titles = Object.keys(fieldsByTitle);
      await store.applyPlan(
        aPlan({ upserts: titles.map(title => anUpsert(aProduct(title))) }),
        aContext(0),
      );
      await index.save(ENVIRONMENT_ID, {
        subjects: titles.map(title => ({
          subject: `${title}-value`,
          version: 1,
          schemaKey: title,
        })),
        schemas: titles.map(title => ({
          schemaKey: title,
          format: 'AVRO',
          fingerprint: '',
          hasPii: false,
          fields: fieldsByTitle[title]!,
        })),
      });
      async function pages(limit: number): Promise<string[][]> {
        const found: string[][] = [];
        let after: string | undefined;
        do {
          const page = await readProductDocuments(
            { products: store, index },
            { environment, after, limit },
          );
          found.push(page.items.map(({ title }) => title));
          after = page.next;
        } while (after !== undefined);
        return found;
      }
      return { store, index, pages };
    }

    it('tells products with their fields', async () => {
      const { store, index } = await open({ orders: [aField('email')] });
      const { items, next } = await readProductDocuments(
        { products: store, index },
        { environment, limit: 10 },
      );
      expect(next).toBeUndefined();
      expect(items).toEqual([
        {
          entityRef: 'dataproduct:prod/orders',
          title: 'orders',
          description: 'One event per order accepted by the web shop.',
          environmentId: ENVIRONMENT_ID,
          ownerRef: 'group:default/checkout',
          domainRef: 'domain:default/sales',
          lifecycle: 'active',
          qualityTier: 'authoritative',
          slaTier: 'tier-1',
          tags: ['PII'],
          topics: ['orders'],
          fields: [{ subject: 'orders-value', ...aField('email') }],
        },
      ]);
    });

    it.each([
      [1, [['a'], ['b'], ['c'], ['d']]],
      [
        2,
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
      [3, [['a', 'b', 'c'], ['d']]],
      [4, [['a', 'b', 'c', 'd']]],
    ])('pages by %d in the order of names', async (limit, expected) => {
      const { pages } = await open({ c: [], a: [], d: [], b: [] });
      expect(await pages(limit)).toEqual(expected);
    });

    it('leaves out products that are gone', async () => {
      const { store, pages } = await open({ a: [], b: [] });
      await store.applyPlan(
        aPlan({ removals: [aProduct('a').key] }),
        aContext(5),
      );
      expect(await pages(10)).toEqual([['b']]);
    });

    it('tells a product whose schemas were not read, without fields', async () => {
      const { store, pages } = await open({});
      await store.applyPlan(
        aPlan({ upserts: [anUpsert(aProduct('new'))] }),
        aContext(0),
      );
      expect(await pages(10)).toEqual([['new']]);
    });

    it('ends a page early that has very many fields', async () => {
      const many = Array.from({ length: FIELDS_PER_PAGE }, (_, n) =>
        aField(`f${n}`),
      );
      const titles = Array.from({ length: 60 }, (_, n) => `p${n + 100}`);
      const { pages } = await open(
        Object.fromEntries(
          titles.map(title => [title, title === 'p110' ? many : []]),
        ),
      );
      expect((await pages(500)).map(({ length }) => length)).toEqual([50, 10]);
    });
  },
);
