// SPDX-License-Identifier: Apache-2.0

/** The ksqlDB cluster of the simulator's scenario `retail`, and the key that it accepts; it opens nothing else. */
export const CLUSTER_ID = 'lksqlc-9d6ry';
export const KAFKA_CLUSTER_ID = 'lkc-3x9wz1';
export const KSQL_CREDENTIALS = {
  key: 'demo-ksql-key',
  secret: 'demo-ksql-secret',
};

/** @param environmentUrl - Of the simulated environment. */
export function ksqldbUrl(environmentUrl: string): string {
  return `${environmentUrl}/ksqldb/${CLUSTER_ID}`;
}
