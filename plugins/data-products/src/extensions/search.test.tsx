// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  searchApiRef,
  SearchContextProvider,
} from '@backstage/plugin-search-react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { aProductSearchDocument } from '../__testUtils__/search';
import { resultListItem, resultType } from './search';

describe('the search extensions', () => {
  it('show data products, and leave other results to others', async () => {
    const { component: Item, predicate } = createExtensionTester(
      resultListItem,
    ).get(SearchResultListItemBlueprint.dataRefs.item);

    const document = aProductSearchDocument();
    expect(predicate?.({ type: 'data-product', document })).toBe(true);
    expect(predicate?.({ type: 'software-catalog', document })).toBe(false);

    renderInTestApp(
      <SearchContextProvider>
        <Item result={document} />
      </SearchContextProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        apis: [
          [searchApiRef, { query: async () => ({ results: [] }) }],
          catalogApiMock(),
        ],
      },
    );
    expect(
      await screen.findByRole('link', { name: 'orders' }),
    ).toBeInTheDocument();
  });

  it('let people narrow results to the type that is indexed', () => {
    expect(
      createExtensionTester(resultType).get(
        SearchFilterResultTypeBlueprint.dataRefs.resultType,
      ),
    ).toMatchObject({ value: 'data-product', name: 'Data products' });
  });
});
