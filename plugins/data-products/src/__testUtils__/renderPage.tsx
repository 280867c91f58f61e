// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { act, RenderResult } from '@testing-library/react';
import { useLocation, useNavigate } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { Entity } from '@backstage/catalog-model';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  StarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { liveApiRef } from '../api/liveApiRef';
import { operationsApiRef } from '../api/operationsApiRef';
import { unusedApiRef } from '../api/unusedApiRef';
import { watchApiRef } from '../api/watchApiRef';
import { FakeDataProductsApi } from './FakeDataProductsApi';
import { FakeLiveApi } from './FakeLiveApi';
import { FakeOperationsApi } from './FakeOperationsApi';
import { FakeUnusedApi } from './FakeUnusedApi';
import { FakeWatchApi } from './FakeWatchApi';

export const ALL_PERMISSIONS = 'all';

/** Mounts a page of the plugin over a fake back end. */
export function renderPage(
  page: ReactElement,
  options: {
    api: FakeDataProductsApi;
    /** The names of what the person may do; everything unless told. */
    permissions?: string[] | typeof ALL_PERMISSIONS;
    /** Address the person comes with, e.g. `/?text=orders`. */
    address?: string;
    /** What the person has starred; nothing unless told. */
    starred?: StarredEntitiesApi;
    /** The back end that writes; one that allows everything unless told. */
    operations?: FakeOperationsApi;
    /** What tells of products as they run; one that knows nothing unless told. */
    live?: FakeLiveApi;
    /** What the person watches; nothing unless told. */
    watch?: FakeWatchApi;
    /** What tells which products nobody uses; one that knows of none unless told. */
    unused?: FakeUnusedApi;
    /** How the back end says that something has changed; the portal has no signals unless told. */
    signals?: SignalApi;
    /** The owners that the person is, also through groups. */
    myRefs?: string[];
    /** True where what an earlier page has kept in the tab is still there. */
    isSameTab?: boolean;
    /** What is in the catalog; nothing unless told. */
    entities?: Entity[];
  },
): RenderResult & { address: { current: string; back: () => void } } {
  const { api, permissions = ALL_PERMISSIONS, address = '/' } = options;
  if (!options.isSameTab) sessionStorage.clear();
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
      apis: [
        [dataProductsApiRef, api],
        [operationsApiRef, options.operations ?? new FakeOperationsApi()],
        [liveApiRef, options.live ?? new FakeLiveApi()],
        [unusedApiRef, options.unused ?? new FakeUnusedApi()],
        [watchApiRef, options.watch ?? new FakeWatchApi()],
        ...(options.signals
          ? ([[signalApiRef, options.signals]] as const)
          : []),
        ...(options.myRefs
          ? [mockApis.identity({ ownershipEntityRefs: options.myRefs })]
          : []),
        catalogApiMock({ entities: options.entities }),
        [
          starredEntitiesApiRef,
          options.starred ?? new MockStarredEntitiesApi(),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }) =>
              permissions === ALL_PERMISSIONS ||
              permissions.includes(permission.name)
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        ],
      ],
    },
  );
  return { ...rendered, address: address$ };
}
