// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { RenderResult } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { FakeScorecardsApi } from './FakeScorecardsApi';

/** Mounts a page of the plugin over a fake back end. */
export function renderPage(
  page: ReactElement,
  options: {
    api: FakeScorecardsApi;
    /** Whose page it is. */
    entity?: Entity;
    /** Address the person comes with, e.g. `/?check=has-owner`. */
    address?: string;
  },
): RenderResult & { address: { current: string } } {
  const { api, entity, address = '/' } = options;
  const shown = { current: '' };
  function AddressBar() {
    const location = useLocation();
    shown.current = `${location.pathname}${location.search}`;
    return null;
  }
  const rendered = renderInTestApp(
    <>
      {entity ? <EntityProvider entity={entity}>{page}</EntityProvider> : page}
      <AddressBar />
    </>,
    {
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[scorecardsApiRef, api], catalogApiMock()],
    },
  );
  return { ...rendered, address: shown };
}
