// SPDX-License-Identifier: Apache-2.0
import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page with the plugin's sub pages. */
export const rootRouteRef = createRouteRef();

/** Its sub page on how everything is doing. */
export const overviewRouteRef = createRouteRef();

/** Its sub page on each check. */
export const checksRouteRef = createRouteRef();

/** Its sub page of exemptions. */
export const exemptionsRouteRef = createRouteRef();

/** Its sub page on how far everything has come. */
export const adoptionRouteRef = createRouteRef();

/** Its sub page on what a draft would change. */
export const whatIfRouteRef = createRouteRef();
