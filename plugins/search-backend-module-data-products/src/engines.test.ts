// SPDX-License-Identifier: Apache-2.0
import { pipeline } from 'node:stream/promises';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import {
  LunrSearchEngine,
  SearchEngine,
} from '@backstage/plugin-search-backend-node';
import {
  DATA_PRODUCT_DOCUMENT_TYPE,
  ProductDocument,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aField, aProductDocument } from './__testUtils__/documents';
import { ProductCollatorFactory } from './collator/ProductCollatorFactory';

// A database must be made.
jest.setTimeout(60_000);

/** PostgreSQL where BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING names one. */
const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});

const logger = mockServices.logger.mock();

const ENGINES: [string, () => Promise<SearchEngine>][] = [
  ['Lunr', async () => new LunrSearchEngine({ logger })],
];
if (databases.supports('POSTGRES_15')) {
  ENGINES.push([
    'PostgreSQL',
    async () =>
      PgSearchEngine.fromConfig(mockServices.rootConfig(), {
        database: mockServices.database({
          knex: await databases.init('POSTGRES_15'),
        }),
        logger,
      }),
  ]);
}

/** A product that is found by its only field, if at all. */
const productWith = (title: string, path: string, doc?: string) =>
  aProductDocument({
    title,
    description: undefined,
    ownerRef: undefined,
    domainRef: undefined,
    tags: [],
    fields: [aField({ path, doc })],
  });

/** As many products as there are ways to write it, and others that carry only half of it or nothing of it. */
const PRODUCTS = [
  productWith('camel', 'customerEmail'),
  productWith('snake', 'customer_email'),
  productWith('nested', 'order.customer.email'),
  productWith('hyphen', 'customer-e-mail'),
  productWith('documented', 'contact', 'E-mail address of the customer'),
  productWith('parcels', 'weightInGrams'),
];
const CARRIERS = ['camel', 'documented', 'hyphen', 'nested', 'snake'];

describe.each(ENGINES)('products in the index of %s', (_name, open) => {
  let engine: SearchEngine;

  async function index(products: ProductDocument[] | Error): Promise<void> {
    const factory = new ProductCollatorFactory({
      environments: [{ id: 'env-7k2mq9', title: 'Production' }],
      readPage: async (_environmentId, after) => {
        if (!(products instanceof Error)) return { items: products };
        // Not before the engine has something that it could mistake for all.
        if (after) throw products;
        return { items: [aProductDocument({ title: 'first' })], next: 'first' };
      },
      logger,
    });
    await pipeline(
      await factory.getCollator(),
      await engine.getIndexer(DATA_PRODUCT_DOCUMENT_TYPE),
    );
  }

  async function find(term: string): Promise<string[]> {
    const { results } = await engine.query(
      { term, types: [DATA_PRODUCT_DOCUMENT_TYPE] },
      { credentials: mockCredentials.user() },
    );
    return results.map(({ document }) => document.title);
  }

  beforeAll(async () => {
    engine = await open();
    await index(PRODUCTS);
  });

  test.each([
    'customer email',
    'Customer Email',
    'email customer',
    'customer e-mail',
    'cust email',
  ])('are found by %j, however the field is written', async term => {
    const found = await find(term);
    expect(found.slice(0, CARRIERS.length).sort()).toEqual(CARRIERS);
  });

  test.each([
    'customerEmail',
    'customeremail',
    'customer_email',
    'customer.email',
    'customer-email',
  ])('are found by the name %j, however the field is written', async term => {
    const found = await find(term);
    expect(found).toEqual(
      expect.arrayContaining(['camel', 'snake', 'nested', 'hyphen']),
    );
    expect(found).not.toContain('parcels');
  });

  it('stay there when the next collection fails', async () => {
    await expect(index(new Error('The store is down'))).rejects.toThrow(
      'The store is down',
    );
    expect(await find('weight')).toEqual(['parcels']);
    expect(await find('first')).toEqual([]);
  });

  it('stay there when the next collection has nothing', async () => {
    await index([]);
    expect(await find('weight')).toEqual(['parcels']);
  });

  it('go when the next collection has others', async () => {
    await index([productWith('shipments', 'parcelId')]);
    expect(await find('parcel')).toEqual(['shipments']);
  });
});
