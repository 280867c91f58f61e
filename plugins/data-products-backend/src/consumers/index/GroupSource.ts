// SPDX-License-Identifier: Apache-2.0

import { LiveSource } from '@data-mesh/backstage-plugin-data-products-common';
import { GroupReading } from './types';

/** A way to learn which groups of a cluster read which topics. */
export interface GroupSource {
  source: LiveSource;
  /** How late it tells. */
  delaySeconds: number;
  /** Finds out which groups there are. Throws what its client throws. */
  open(signal: AbortSignal): Promise<GroupPass>;
}

/** One pass over the groups of a cluster. */
export interface GroupPass {
  /** All there are. */
  groupIds: readonly string[];
  /**
   * Looks at some of them, roughly in their order, and tells of some at a time. A group that cannot be looked at spoils nothing
   * for the others; when the cluster does not answer, it throws what its client throws. Leaving the loop ends the looking.
   *
   * @param measuredTopics - Of these, lag is measured too.
   */
  look(
    groupIds: readonly string[],
    measuredTopics: ReadonlySet<string>,
  ): AsyncIterable<GroupLook>;
}

export interface GroupLook {
  readings: GroupReading[];
  /** Groups that could not be looked at, with the error of the client. */
  failures: { groupId: string; failure: unknown }[];
}
