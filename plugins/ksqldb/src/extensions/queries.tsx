// SPDX-License-Identifier: Apache-2.0
import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { queriesRouteRef } from '../routes';

export const queriesSubPage = SubPageBlueprint.make({
  name: 'queries',
  params: {
    path: 'queries',
    title: 'Running queries',
    routeRef: queriesRouteRef,
    loader: async () => {
      const { QueriesPage } = await import('../queries/QueriesPage');
      return <QueriesPage />;
    },
  },
});
