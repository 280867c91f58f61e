// SPDX-License-Identifier: Apache-2.0
import {
  configApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiTerminalBoxLine } from '@remixicon/react';
import { kafkaClustersWithKsqldb } from '../clusters/kafkaClustersWithKsqldb';
import { rootRouteRef, workbenchRouteRef } from '../routes';

/**
 * The page with the plugin's sub pages.
 *
 * @remarks A page without an icon is not in the navigation: where the portal has no ksqlDB cluster, nothing leads here.
 */
export const ksqldbPage = PageBlueprint.makeWithOverrides({
  factory(original, { apis }) {
    const config = apis.get(configApiRef);
    const isInUse = !config || kafkaClustersWithKsqldb(config).size > 0;
    return original({
      path: '/ksqldb',
      title: 'ksqlDB',
      icon: isInUse ? <RiTerminalBoxLine /> : undefined,
      routeRef: rootRouteRef,
    });
  },
});

export const workbenchSubPage = SubPageBlueprint.make({
  name: 'workbench',
  params: {
    path: 'workbench',
    title: 'Workbench',
    routeRef: workbenchRouteRef,
    loader: async () => {
      const { WorkbenchPage } = await import('../workbench/WorkbenchPage');
      return <WorkbenchPage />;
    },
  },
});
