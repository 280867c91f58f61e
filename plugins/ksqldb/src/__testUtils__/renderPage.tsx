// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { act, RenderResult } from '@testing-library/react';
import { useLocation, useNavigate } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { FakeKsqldbApi } from './FakeKsqldbApi';

/** Mounts a page of the plugin over a fake back end. */
export function renderPage(
  page: ReactElement,
  options: {
    api: FakeKsqldbApi;
    /** Address the person comes with, e.g. `/?cluster=lksqlc-9d6ry`. */
    address?: string;
  },
): RenderResult & { address: { current: string; back: () => void } } {
  const { api, address = '/' } = options;
  const address$ = { current: '', back: () => {} };

  function AddressBar() {
    const location = useLocation();
    const navigate = useNavigate();
    address$.current = `${location.pathname}${location.search}`;
    address$.back = () => act(() => navigate(-1));
    return null;
  }

  const rendered = renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      {page}
      <AddressBar />
    </SWRConfig>,
    {
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[ksqldbApiRef, api], catalogApiMock()],
    },
  );
  return { ...rendered, address: address$ };
}
