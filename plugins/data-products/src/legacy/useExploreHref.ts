// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from './routes';

/** Address of the list of all products. */
export function useExploreHref(): string {
  return `${useRouteRef(rootRouteRef)()}/explore`;
}
