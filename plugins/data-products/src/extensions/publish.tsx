// SPDX-License-Identifier: Apache-2.0
import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { publishRouteRef } from '../routes';

const publishSubPage = SubPageBlueprint.make({
  name: 'publish',
  params: {
    path: 'publish',
    title: 'Publish',
    routeRef: publishRouteRef,
    loader: async () => {
      const { LinkedPublishPage } = await import('./LinkedPublishPage');
      return <LinkedPublishPage />;
    },
  },
});

/** The page that makes topics products. */
export const publishExtensions = [publishSubPage];
