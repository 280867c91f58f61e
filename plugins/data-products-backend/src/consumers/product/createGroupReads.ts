// SPDX-License-Identifier: Apache-2.0

import {
  Clock,
  ConsumerGroup,
  KafkaClient,
  TimedPartitionLag,
} from '@data-mesh/confluent-client';
import { createSharedReads } from '../../schemas/cache/createSharedReads';

export type GroupClient = Pick<KafkaClient, 'group' | 'timedLag'>;

/** A group of a cluster, and who asks the cluster. */
export interface AskedGroup {
  client: GroupClient;
  clusterId: string;
  groupId: string;
}

export interface Told<T> {
  value: T;
  /** ISO 8601: when the cluster told it, whoever had asked. */
  observedAt: string;
}

/**
 * Asks clusters about groups, once for all who want to know the same within a few seconds. A failure is told to all who wait
 * for it, and kept for nobody. What a caller may see of an answer is for them to choose: it depends on the group and the
 * topic alone. Records are never shared like this, because what is shown of them depends on who asks.
 */
export interface GroupReads {
  group(asked: AskedGroup): Promise<Told<ConsumerGroup>>;
  lag(asked: AskedGroup, topic: string): Promise<Told<TimedPartitionLag[]>>;
}

/** About as long as a page takes to be opened by somebody else who was sent its address. */
const KEPT_MS = 5_000;
const MAX_KEPT = 1_000;

export function createGroupReads({ now }: Pick<Clock, 'now'>): GroupReads {
  const kept = { keptMs: KEPT_MS, maxKept: MAX_KEPT, now };
  const groups = createSharedReads<Told<ConsumerGroup>>(kept);
  const lags = createSharedReads<Told<TimedPartitionLag[]>>(kept);

  async function told<T>(answer: Promise<T>): Promise<Told<T>> {
    const value = await answer;
    return { value, observedAt: new Date(now()).toISOString() };
  }

  return {
    group: ({ client, clusterId, groupId }) =>
      groups.get(JSON.stringify([clusterId, groupId]), () =>
        told(client.group(groupId)),
      ),
    lag: ({ client, clusterId, groupId }, topic) =>
      lags.get(JSON.stringify([clusterId, groupId, topic]), () =>
        told(client.timedLag(groupId, topic)),
      ),
  };
}
