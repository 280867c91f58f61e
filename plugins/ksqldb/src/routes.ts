// SPDX-License-Identifier: Apache-2.0
import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page with the plugin's sub pages. */
export const rootRouteRef = createRouteRef();

/** Its sub page where statements are written and run. */
export const workbenchRouteRef = createRouteRef();

/** Its sub page of the persistent queries. */
export const queriesRouteRef = createRouteRef();

/** Its sub page of ready statements. */
export const useCasesRouteRef = createRouteRef();
