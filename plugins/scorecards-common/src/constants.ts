// SPDX-License-Identifier: Apache-2.0

/** Plugin id of the front end and the back end. */
export const SCORECARDS_PLUGIN_ID = 'scorecards';

/** Events topic on which the back end announces that levels of entities are different; payload `LevelsEvent`. */
export const LEVELS_EVENTS_TOPIC = 'scorecards.levels';
