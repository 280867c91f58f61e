// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ScorecardsApi } from '@data-mesh/backstage-plugin-scorecards-common';

/** The back end of the plugin, as its pages speak to it. */
export const scorecardsApiRef = createApiRef<ScorecardsApi>().with({
  id: 'plugin.scorecards.client',
  pluginId: 'scorecards',
});
