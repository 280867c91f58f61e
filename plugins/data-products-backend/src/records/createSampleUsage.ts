// SPDX-License-Identifier: Apache-2.0
import { TooManyRequestsError } from '@data-mesh/backstage-plugin-data-products-node';

const SAMPLES_PER_USER = 2;
const SAMPLES_PER_CLUSTER = 6;

/** A sample takes a second or two, and ten at most. */
const RETRY_AFTER_SECONDS = 5;

/** How many samples are being read by this process. */
export interface SampleUsage {
  /**
   * Takes a place; what it returns gives the place back, once.
   *
   * @throws TooManyRequestsError when all places of the user or of the cluster are taken.
   */
  start(use: {
    userEntityRef: string;
    cluster: { clusterId: string; title: string };
  }): () => void;
}

export function createSampleUsage(): SampleUsage {
  const byUser = new Map<string, number>();
  const byCluster = new Map<string, number>();
  const retry = { retryAfterSeconds: RETRY_AFTER_SECONDS };
  return {
    start({ userEntityRef, cluster: { clusterId, title } }) {
      if ((byUser.get(userEntityRef) ?? 0) >= SAMPLES_PER_USER) {
        throw new TooManyRequestsError(
          `You are reading ${SAMPLES_PER_USER} samples already, as many as one person may at a time. Try again in a few seconds.`,
          retry,
        );
      }
      if ((byCluster.get(clusterId) ?? 0) >= SAMPLES_PER_CLUSTER) {
        throw new TooManyRequestsError(
          `${SAMPLES_PER_CLUSTER} samples of ${title} are being read already, as many as this portal may at a time. Try again in a few seconds.`,
          retry,
        );
      }
      count(byUser, userEntityRef, 1);
      count(byCluster, clusterId, 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        count(byUser, userEntityRef, -1);
        count(byCluster, clusterId, -1);
      };
    },
  };
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
