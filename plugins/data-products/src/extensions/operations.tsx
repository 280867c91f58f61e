// SPDX-License-Identifier: Apache-2.0
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { operationRouteRef } from '../routes';

/** Without an icon, so that the navigation does not lead to it. */
const operationPage = PageBlueprint.make({
  name: 'operation',
  params: {
    path: '/data-products/operations/:operationId',
    title: 'Data products',
    routeRef: operationRouteRef,
    loader: async () => {
      const { AddressedOperationPage } =
        await import('./AddressedOperationPage');
      return <AddressedOperationPage />;
    },
  },
});

/** The pages of what writes, shared by everything that does. */
export const operationExtensions = [operationPage];
