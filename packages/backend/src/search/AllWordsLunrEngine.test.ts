// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { AllWordsLunrEngine } from './AllWordsLunrEngine';

const DOCUMENTS = [
  {
    title: 'email-events',
    kind: 'Product',
    text: 'Sent, opened, clicked, bounced.\nemail e-mail\nevent email events',
  },
  {
    title: 'customers',
    kind: 'Product',
    text: 'Whoever has an account, in the web shop or on paper, with the way to reach them.\nemail e-mail\ncustomer email customerEmail',
  },
  {
    title: 'web-shop',
    kind: 'Component',
    text: 'Where customers order, and confirm their email.',
  },
  { title: 'parcels', kind: 'Product', text: 'On their way to the customer.' },
].map(document => ({ ...document, location: `/${document.title}` }));

describe('AllWordsLunrEngine', () => {
  let engine: AllWordsLunrEngine;
  beforeAll(async () => {
    engine = new AllWordsLunrEngine({ logger: mockServices.logger.mock() });
    await pipeline(Readable.from(DOCUMENTS), await engine.getIndexer('any'));
  });

  async function find(term: string, filters?: { kind: string }) {
    const { results } = await engine.query({ term, filters });
    return results.map(({ document }) => document.title);
  }

  test.each<[string, string[]]>([
    ['customer email', ['customers', 'web-shop']],
    ['email customers', ['customers', 'web-shop']],
    ['customer_email', ['customers', 'web-shop']],
    ['customer.email', ['customers', 'web-shop']],
    ['parcels events', []],
    ['the customer and parcels', ['parcels']],
  ])(
    'finds what has all words of %j, and nothing else',
    async (term, titles) => {
      expect((await find(term)).sort()).toEqual(titles);
    },
  );

  test.each<[string, string[]]>([
    ['parcals', ['parcels']],
    ['custoner email', ['customers', 'email-events', 'web-shop']],
  ])('forgives the typing error in %j', async (term, titles) => {
    expect((await find(term)).sort()).toEqual(titles);
  });

  it('asks for the words before the one being typed', async () => {
    expect((await find('customer emai')).sort()).toEqual([
      'customers',
      'parcels',
      'web-shop',
    ]);
  });

  it('puts what has the words themselves first', async () => {
    expect((await find('customer email'))[0]).toBe('customers');
  });

  it('finds within filters', async () => {
    expect(await find('customer email', { kind: 'Component' })).toEqual([
      'web-shop',
    ]);
  });

  it('finds everything when nothing is asked for', async () => {
    expect(await find('')).toHaveLength(DOCUMENTS.length);
  });
});
