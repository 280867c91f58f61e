// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { searchApiRef } from '@backstage/plugin-search-react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import type {
  SearchQuery,
  SearchResult,
  SearchResultSet,
} from '@backstage/plugin-search-common';
import { searchModule } from './searchModule';

/** A plugin that knows how products look, as `data-products` does. */
const productsModule = createFrontendModule({
  pluginId: 'search',
  extensions: [
    SearchResultListItemBlueprint.make({
      name: 'products',
      params: {
        predicate: ({ type }) => type === 'data-product',
        component: async () => props => <b>Product {props.result?.title}</b>,
      },
    }),
    SearchFilterResultTypeBlueprint.make({
      name: 'products',
      params: { value: 'data-product', name: 'Data products', icon: <i /> },
    }),
  ],
});

function aResult(title: string, type = 'data-product'): SearchResult {
  return {
    type,
    document: { title, text: `About ${title}`, location: `/${type}/${title}` },
  };
}

const found = (...results: SearchResult[]): SearchResultSet => ({ results });

function renderSearch(
  answer: (query: SearchQuery) => Promise<SearchResultSet>,
  address = '/search',
) {
  const query = jest.fn(answer);
  renderTestApp({
    features: [searchPlugin, searchModule, productsModule],
    initialRouteEntries: [address],
    config: {
      app: { baseUrl: 'http://localhost:3000', title: 'Data Mesh' },
      backend: { baseUrl: 'http://localhost:7007' },
      search: { defaultType: 'data-product' },
    },
    apis: [[searchApiRef, { query }]],
  });
  return { lastQuery: () => query.mock.lastCall?.[0], query };
}

async function titles() {
  const list = within(await screen.findByRole('list', { name: 'Results' }));
  return (await list.findAllByRole('listitem')).map(item => item.textContent);
}

describe('the search page', () => {
  it('has one heading and a main part, and is ready to type in', async () => {
    const { query } = renderSearch(async () => found());

    expect(
      await screen.findByRole('searchbox', { name: 'Search' }),
    ).toHaveFocus();
    expect(screen.getByRole('main')).toContainElement(
      screen.getByText('What do you look for?'),
    );
    expect(
      screen.getAllByRole('heading', { level: 1 }).map(h => h.textContent),
    ).toEqual(['Search']);
    expect(query).not.toHaveBeenCalled();
  });

  it('looks for products first, while one types', async () => {
    const { lastQuery } = renderSearch(async () => found(aResult('customers')));

    await userEvent.type(
      await screen.findByRole('searchbox'),
      'customer email',
    );

    expect(await titles()).toEqual(['Product customers']);
    expect(screen.getByText('1 result')).toBeInTheDocument();
    await waitFor(() =>
      expect(lastQuery()).toMatchObject({
        term: 'customer email',
        types: ['data-product'],
      }),
    );
  });

  it('looks for other types when asked to, and shows what nobody knows plainly', async () => {
    const { lastQuery } = renderSearch(
      async ({ types = [] }) =>
        types.length > 0
          ? found(aResult('orders'))
          : found(aResult('orders'), aResult('guide', 'techdocs')),
      '/search?query=orders',
    );
    expect(await titles()).toEqual(['Product orders']);

    await userEvent.click(screen.getByRole('radio', { name: 'Catalog' }));
    await waitFor(() =>
      expect(lastQuery()?.types).toEqual(['software-catalog']),
    );

    await userEvent.click(screen.getByRole('radio', { name: 'Everything' }));
    expect(await screen.findByRole('link', { name: 'guide' })).toHaveAttribute(
      'href',
      '/techdocs/guide',
    );
    expect(lastQuery()?.types).toEqual([]);
    expect(screen.getByRole('radio', { name: 'Everything' })).toBeChecked();
  });

  it('turns pages, and goes back to the first one for another text', async () => {
    const { lastQuery } = renderSearch(
      async ({ pageCursor }) =>
        pageCursor
          ? { ...found(aResult('b')), previousPageCursor: 'first' }
          : { ...found(aResult('a')), nextPageCursor: 'second' },
      '/search?query=x',
    );
    expect(await titles()).toEqual(['Product a']);
    expect(
      screen.getByRole('button', { name: 'Previous page' }),
    ).toBeDisabled();

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('Product b')).toBeInTheDocument();
    expect(lastQuery()?.pageCursor).toBe('second');
    expect(screen.getByText('1 result on this page')).toHaveFocus();

    await userEvent.type(screen.getByRole('searchbox'), 'y{Enter}');
    expect(await screen.findByText('Product a')).toBeInTheDocument();
    expect(lastQuery()).toMatchObject({ term: 'xy', pageCursor: undefined });
  });

  it('shows what its address says', async () => {
    const { lastQuery } = renderSearch(
      async () => found(aResult('web-shop', 'software-catalog')),
      '/search?query=web%20shop&type=software-catalog&pageCursor=MQ==',
    );
    expect(await screen.findByRole('link', { name: 'web-shop' })).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('web shop');
    expect(document.title).toBe('web shop | Search | Data Mesh');
    expect(lastQuery()).toMatchObject({
      term: 'web shop',
      types: ['software-catalog'],
      pageCursor: 'MQ==',
    });
  });

  it('says that it is searching', async () => {
    renderSearch(() => new Promise(() => {}), '/search?query=orders');
    expect(
      await screen.findByRole('status', { name: 'Searching …' }),
    ).toBeInTheDocument();
  });

  it('keeps the last answer until there is the next', async () => {
    let answer = (_set: SearchResultSet) => {};
    renderSearch(
      ({ term }) =>
        term === 'a'
          ? Promise.resolve(found(aResult('a')))
          : new Promise(resolve => {
              answer = resolve;
            }),
      '/search?query=a',
    );
    expect(await titles()).toEqual(['Product a']);

    await userEvent.type(screen.getByRole('searchbox'), 'b{Enter}');
    expect(await titles()).toEqual(['Product a']);

    await act(async () => answer(found(aResult('ab'))));
    expect(await titles()).toEqual(['Product ab']);
  });

  it('offers to search in everything when there is nothing of a type', async () => {
    renderSearch(
      async ({ types = [] }) =>
        types.length > 0 ? found() : found(aResult('guide', 'techdocs')),
      '/search?query=guide',
    );
    expect(await screen.findByText('No results for “guide”')).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Search in everything' }),
    );
    expect(await screen.findByRole('link', { name: 'guide' })).toBeVisible();
  });

  it('says that there is nothing at all', async () => {
    renderSearch(async () => found(), '/search?query=guide&type=all');
    expect(await screen.findByText('No results for “guide”')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Search in everything' }),
    ).toBeNull();
  });

  it('says why there is no answer, and asks again', async () => {
    let isDown = true;
    renderSearch(async () => {
      if (isDown) throw new TypeError('Failed to fetch');
      return found(aResult('orders'));
    }, '/search?query=orders');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The search did not answer.*Failed to fetch\. Try again/,
    );

    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await titles()).toEqual(['Product orders']);
  });

  it('takes the keyboard back to the field', async () => {
    renderSearch(async () => found(aResult('a')), '/search?query=a');
    await titles();
    await userEvent.click(screen.getByRole('radio', { name: 'Everything' }));
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('a');
  });
});
