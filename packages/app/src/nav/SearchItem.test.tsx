// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { type AppNode, createRouteRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SearchItem } from './SearchItem';

const item = {
  href: '/search',
  title: 'Search',
  icon: <i />,
  routeRef: createRouteRef(),
  node: {} as AppNode,
};

function renderItem(address: string) {
  renderInTestApp(
    <>
      <SearchItem item={item} />
      <Routes>
        <Route path="/search" element="What do you look for?" />
        <Route path="*" element={<input aria-label="Anything else" />} />
      </Routes>
    </>,
    { initialRouteEntries: [address] },
  );
  return screen.findByRole('link', { name: 'Search' });
}

describe('the search in the navigation', () => {
  it('says which keys lead there', async () => {
    const link = await renderItem('/catalog');
    expect(link).toHaveAttribute('href', '/search');
    expect(link).toHaveAttribute('title', 'Search (Ctrl+K, ⌘K or /)');
    expect(link).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K /');
  });

  test.each(['/', '{Control>}k{/Control}', '{Meta>}k{/Meta}'])(
    'is opened by %s',
    async keys => {
      await renderItem('/catalog');
      await userEvent.keyboard(keys);
      expect(screen.getByText('What do you look for?')).toBeInTheDocument();
    },
  );

  it('is not opened by what somebody writes', async () => {
    await renderItem('/catalog');
    await userEvent.type(screen.getByRole('textbox'), 'and/or');
    expect(screen.getByRole('textbox')).toHaveValue('and/or');
  });
});
