// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import type { PageHrefs } from '../workbench/pageHrefs';
import { rootRouteRef } from './routes';

/** Where this portal has the pages of the plugin. */
export function usePageHrefs(): PageHrefs {
  const root = useRouteRef(rootRouteRef)();
  return { workbench: `${root}/workbench`, queries: `${root}/queries` };
}
