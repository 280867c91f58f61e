// SPDX-License-Identifier: Apache-2.0
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { SCORECARDS_PLUGIN_ID } from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApi } from './extensions/api';
import { entityExtensions } from './extensions/entity';
import { pageExtensions } from './extensions/pages';
import {
  adoptionRouteRef,
  checksRouteRef,
  exemptionsRouteRef,
  overviewRouteRef,
  rootRouteRef,
  whatIfRouteRef,
} from './routes';

/** Levels, evidence, exemptions and trends of scorecards, for every entity they apply to. */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: SCORECARDS_PLUGIN_ID,
  title: 'Scorecards',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    overview: overviewRouteRef,
    checks: checksRouteRef,
    exemptions: exemptionsRouteRef,
    adoption: adoptionRouteRef,
    whatIf: whatIfRouteRef,
  },
  extensions: [scorecardsApi, ...pageExtensions, ...entityExtensions],
});
