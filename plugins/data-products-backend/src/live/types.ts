// SPDX-License-Identifier: Apache-2.0

import {
  GroupLag,
  Measured,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A topic on a Kafka cluster. */
export interface ClusterTopic {
  /** `lkc-…` */
  clusterId: string;
  topic: string;
}

/** A figure that is not known, and why. */
export type Unknown = Extract<Measured<never>, { status: 'unknown' }>;

/** Which consumer groups read topics, and how far they are behind: as the background saw it last, so no cluster is asked. */
export interface TopicGroups {
  /**
   * One answer for each topic, in their order. `known` and empty: the index of the cluster is there, and no group reads the
   * topic. Groups whose lag was not measured are left out.
   */
  lagsOf(topics: readonly ClusterTopic[]): Promise<Measured<GroupLag[]>[]>;
}
