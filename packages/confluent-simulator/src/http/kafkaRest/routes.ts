// SPDX-License-Identifier: Apache-2.0
import { createTopicRoute } from './createTopic';
import type { KafkaRestRoute } from './KafkaRestRoute';
import { topicRoutes } from './topics';

/** Every operation of Kafka's REST API that there is here. */
export const KAFKA_REST_ROUTES: readonly KafkaRestRoute[] = [
  ...topicRoutes,
  createTopicRoute,
];
