// SPDX-License-Identifier: Apache-2.0
import type { Viewer } from '../../world/catalog/Viewer';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import type { Reply } from '../Reply';

/** One operation of Kafka's REST API, below the URL of a cluster. */
export interface KafkaRestRoute {
  /** What faults and request counts call it, e.g. `kafkaRest.createTopic`. */
  name: string;
  method: 'get' | 'post' | 'delete';
  /** Express pattern; its named parameters arrive decoded. */
  path: string;
  /** Writes need the role for it. */
  access: 'read' | 'write';
  /** @throws ApiError for what it refuses. */
  answer(call: KafkaRestCall): Reply;
}

/** A request that has passed authentication and rate limits. */
export interface KafkaRestCall {
  environment: WorldEnvironment;
  clusterId: string;
  viewer: Viewer;
  params: Readonly<Record<string, string>>;
  /** Parsed JSON; `undefined` when there was none. */
  body: unknown;
  /** Of the cluster: where the addresses in answers begin. */
  clusterUrl: string;
}

/** The URL of a cluster, as a pattern. */
export const CLUSTER_PATH = '/:environmentId/kafka/v3/clusters/:clusterId';
