// SPDX-License-Identifier: Apache-2.0

/** The key that the simulator's scenarios accept; it opens nothing else. */
export const BENCH_CREDENTIALS = { key: 'demo-key', secret: 'demo-secret' };

/** The same for Kafka's REST API. */
export const BENCH_KAFKA_CREDENTIALS = {
  key: 'demo-kafka-key',
  secret: 'demo-kafka-secret',
};

/** The same for what there is of all environments together. */
export const BENCH_CLOUD_CREDENTIALS = {
  key: 'demo-cloud-key',
  secret: 'demo-cloud-secret',
};
