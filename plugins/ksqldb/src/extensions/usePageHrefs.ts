// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { queriesRouteRef, workbenchRouteRef } from '../routes';
import type { PageHrefs } from '../workbench/pageHrefs';

/** Where this portal has the pages of the plugin. */
export function usePageHrefs(): PageHrefs {
  const workbench = useRouteRef(workbenchRouteRef);
  const queries = useRouteRef(queriesRouteRef);
  return { workbench: workbench?.(), queries: queries?.() };
}
