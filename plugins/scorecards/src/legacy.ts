// SPDX-License-Identifier: Apache-2.0
/** The plugin for portals on the old front-end system: the same pages, tab and cards, mounted by hand. */
export {
  EntityRollUpCard,
  EntityScorecardContent,
  EntityStandingCard,
  ScorecardsPage,
  scorecardsPlugin,
} from './legacy/plugin';
