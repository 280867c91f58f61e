// SPDX-License-Identifier: Apache-2.0
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';

/**
 * The tab of an entity with all of its results.
 *
 * @remarks Shown on data products unless the portal's configuration gives another filter: which entities a scorecard
 * applies to is known to the back end, and tabs are chosen before it is asked.
 */
const scorecardContent = EntityContentBlueprint.make({
  name: 'results',
  params: {
    path: '/scorecards',
    title: 'Scorecard',
    filter: { kind: 'dataproduct' },
    loader: async () => {
      const { LinkedEntityScorecardPage } = await import('./LinkedEntity');
      return <LinkedEntityScorecardPage />;
    },
  },
});

/** Level, score, and what to do next, on an entity's overview. */
const scorecardCard = EntityCardBlueprint.make({
  name: 'standing',
  params: {
    type: 'info',
    filter: { kind: 'dataproduct' },
    loader: async () => {
      const { LinkedStandingCard } = await import('./LinkedEntity');
      return <LinkedStandingCard />;
    },
  },
});

/** How everything a group or a domain answers for is doing. */
const rollUpCard = EntityCardBlueprint.make({
  name: 'roll-up',
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'domain'] } },
    loader: async () => {
      const { LinkedRollUpCard } = await import('./LinkedEntity');
      return <LinkedRollUpCard />;
    },
  },
});

/** What the pages of entities get. */
export const entityExtensions = [scorecardContent, scorecardCard, rollUpCard];
