// SPDX-License-Identifier: Apache-2.0

/** Plugin id of the front end and the back end. */
export const SCORECARDS_PLUGIN_ID = 'scorecards';
