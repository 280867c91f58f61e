// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** Address of the list of all products; `undefined` where the portal has no such page. */
export function useExploreHref(): string | undefined {
  const root = useRouteRef(rootRouteRef)?.();
  return root && `${root}/explore`;
}
