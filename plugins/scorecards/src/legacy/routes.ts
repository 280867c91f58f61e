// SPDX-License-Identifier: Apache-2.0
import { createRouteRef } from '@backstage/core-plugin-api';

/** The page with the plugin's tabs. */
export const rootRouteRef = createRouteRef({ id: 'scorecards' });
