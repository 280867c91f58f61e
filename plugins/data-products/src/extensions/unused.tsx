// SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { UnusedClient } from '@data-mesh/backstage-plugin-data-products-common';
import { unusedApiRef } from '../api/unusedApiRef';
import { unusedRouteRef } from '../routes';

const unusedApi = ApiBlueprint.make({
  name: 'unused',
  params: define =>
    define({
      api: unusedApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new UnusedClient(deps),
    }),
});

const unusedSubPage = SubPageBlueprint.make({
  name: 'unused',
  params: {
    path: 'unused',
    title: 'Unused',
    routeRef: unusedRouteRef,
    loader: async () => {
      const { LinkedUnusedPage } = await import('./LinkedUnusedPage');
      return <LinkedUnusedPage />;
    },
  },
});

/** Which products nobody uses. */
export const unusedExtensions = [unusedApi, unusedSubPage];
