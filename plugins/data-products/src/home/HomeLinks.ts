// SPDX-License-Identifier: Apache-2.0

/** Where the ways in lead; what a portal lacks, or a person may not see, is absent. */
export interface HomeLinks {
  /** Address of the list of all products. */
  exploreHref?: string;
  /** Address of the page that shows how the sync is doing. */
  syncHref?: string;
  /** Address of what waits for the person, and what they have started. */
  workHref?: string;
}

/** How many products each list names, unless told otherwise. */
export const USUAL_LIMIT = 5;
