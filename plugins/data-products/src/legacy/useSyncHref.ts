// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { dataProductsSyncReadPermission } from '@data-mesh/backstage-plugin-data-products-common';
import { rootRouteRef } from './routes';

/** Address of the tab that shows how the sync is doing; `undefined` for those who may not see it. */
export function useSyncHref(): string | undefined {
  const root = useRouteRef(rootRouteRef)();
  const { allowed } = usePermission({
    permission: dataProductsSyncReadPermission,
  });
  return allowed ? `${root}/sync` : undefined;
}
