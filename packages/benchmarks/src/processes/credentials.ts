// SPDX-License-Identifier: Apache-2.0

/** The key that the simulator's scenarios accept; it opens nothing else. */
export const BENCH_CREDENTIALS = { key: 'demo-key', secret: 'demo-secret' };

/** The same for Kafka's REST API. */
export const BENCH_KAFKA_CREDENTIALS = {
  key: 'demo-kafka-key',
  secret: 'demo-kafka-secret',
};
