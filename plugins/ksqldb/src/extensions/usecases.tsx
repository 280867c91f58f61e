// SPDX-License-Identifier: Apache-2.0
import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { useCasesRouteRef } from '../routes';

export const useCasesSubPage = SubPageBlueprint.make({
  name: 'use-cases',
  params: {
    path: 'use-cases',
    title: 'Use cases',
    routeRef: useCasesRouteRef,
    loader: async () => {
      const { LinkedUseCasesPage } = await import('./LinkedUseCasesPage');
      return <LinkedUseCasesPage />;
    },
  },
});
