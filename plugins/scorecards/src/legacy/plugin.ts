// SPDX-License-Identifier: Apache-2.0
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  SCORECARDS_PLUGIN_ID,
  ScorecardsClient,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';
import { rootRouteRef } from './routes';

/** Levels, evidence, exemptions and trends of scorecards, for every entity they apply to. */
export const scorecardsPlugin = createPlugin({
  id: SCORECARDS_PLUGIN_ID,
  apis: [
    createApiFactory({
      api: scorecardsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ScorecardsClient(deps),
    }),
  ],
  routes: { root: rootRouteRef },
});

/** Overview, checks, exemptions, adoption and what-if as tabs; for a route like `/scorecards`. */
export const ScorecardsPage = scorecardsPlugin.provide(
  createRoutableExtension({
    name: 'ScorecardsPage',
    component: () => import('./ScorecardsTabs').then(m => m.ScorecardsTabs),
    mountPoint: rootRouteRef,
  }),
);

/** Tab with all results of an entity; belongs at the path `/scorecards` of its page. */
export const EntityScorecardContent = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardContent',
    component: {
      lazy: () => import('./EntityParts').then(m => m.ScorecardContent),
    },
  }),
);

/** Card with level, score and what comes next, on an entity's overview. */
export const EntityStandingCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityStandingCard',
    component: {
      lazy: () => import('../entity/StandingCard').then(m => m.StandingCard),
    },
  }),
);

/** Card with how everything a group or a domain answers for is doing. */
export const EntityRollUpCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityRollUpCard',
    component: {
      lazy: () => import('./EntityParts').then(m => m.RollUpOfEntity),
    },
  }),
);
