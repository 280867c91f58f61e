// SPDX-License-Identifier: Apache-2.0
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiDatabase2Line } from '@remixicon/react';
import { rootRouteRef, syncRouteRef } from '../routes';

export const dataProductsPage = PageBlueprint.make({
  params: {
    path: '/data-products',
    title: 'Data products',
    icon: <RiDatabase2Line />,
    routeRef: rootRouteRef,
  },
});

export const exploreSubPage = SubPageBlueprint.make({
  name: 'explore',
  params: {
    path: 'explore',
    title: 'Explore',
    loader: async () => {
      const { ExploreSubPage } = await import('./ExploreSubPage');
      return <ExploreSubPage />;
    },
  },
});

export const syncSubPage = SubPageBlueprint.make({
  name: 'sync',
  params: {
    path: 'sync',
    title: 'Sync',
    routeRef: syncRouteRef,
    loader: async () => {
      const { SyncPage } = await import('../sync/SyncPage');
      return <SyncPage />;
    },
  },
});
