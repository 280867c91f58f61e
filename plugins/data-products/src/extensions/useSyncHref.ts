// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { dataProductsSyncReadPermission } from '@data-mesh/backstage-plugin-data-products-common';
import { syncRouteRef } from '../routes';

/** Address of the page that shows how the sync is doing; `undefined` for those who may not see it, and where there is none. */
export function useSyncHref(): string | undefined {
  const route = useRouteRef(syncRouteRef);
  const { allowed } = usePermission({
    permission: dataProductsSyncReadPermission,
  });
  return allowed ? route?.() : undefined;
}
