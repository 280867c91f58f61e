// SPDX-License-Identifier: Apache-2.0

/** A topic, as a back end asks about it. */
export interface TopicOfCluster {
  /** `lkc-…` */
  clusterId: string;
  topic: string;
}

export interface TopicAccessRequest {
  /** `env-…` */
  environmentId: string;
  /** At most 1,000. */
  topics: TopicOfCluster[];
}

/** What a caller may do with the records of a topic. */
export type TopicAccess = TopicOfCluster &
  (
    | {
        status: 'product';
        entityRef: string;
        title: string;
        /** The caller belongs to the owner of the product. */
        isOwned: boolean;
        /** Whether product, port or a field of the schema is marked as personal; `unknown` while it was not read. */
        personalData: 'yes' | 'no' | 'unknown';
        /** The caller may see personal data of the product as it is. */
        mayReadUnmasked: boolean;
      }
    /** It belongs to no product. Only told to back ends that ask on behalf of somebody. */
    | { status: 'noProduct' }
    /** It belongs to a product that the caller may not read; to people, also when it belongs to none. */
    | { status: 'hidden' }
  );

export interface TopicAccessResponse {
  /** In the order they were asked for. */
  topics: TopicAccess[];
}
