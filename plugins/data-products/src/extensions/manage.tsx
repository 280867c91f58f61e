// SPDX-License-Identifier: Apache-2.0
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { deprecateRouteRef, editRouteRef, unpublishRouteRef } from '../routes';

/** Without an icon, so that the navigation does not lead to it: products do. */
const editPage = PageBlueprint.make({
  name: 'edit',
  params: {
    path: '/data-products/edit',
    title: 'Data products',
    routeRef: editRouteRef,
    loader: async () => {
      const { LinkedEditPage } = await import('./LinkedManagePages');
      return <LinkedEditPage />;
    },
  },
});

const deprecatePage = PageBlueprint.make({
  name: 'deprecate',
  params: {
    path: '/data-products/deprecate',
    title: 'Data products',
    routeRef: deprecateRouteRef,
    loader: async () => {
      const { LinkedDeprecatePage } = await import('./LinkedManagePages');
      return <LinkedDeprecatePage />;
    },
  },
});

const unpublishPage = PageBlueprint.make({
  name: 'unpublish',
  params: {
    path: '/data-products/unpublish',
    title: 'Data products',
    routeRef: unpublishRouteRef,
    loader: async () => {
      const { LinkedUnpublishPage } = await import('./LinkedManagePages');
      return <LinkedUnpublishPage />;
    },
  },
});

/** The pages that change a product, each with the product in its address. */
export const manageExtensions = [editPage, deprecatePage, unpublishPage];
