// SPDX-License-Identifier: Apache-2.0

import {
  METRICS_DELAY_SECONDS,
  MetricsClient,
  TopicGroupLag,
} from '@data-mesh/confluent-client';
import { inChunks } from '../../store/chunks';
import { GroupSource } from './GroupSource';
import { GroupReading } from './types';

/** Groups that told nothing for so long are gone. */
const WINDOW_MS = 30 * 60_000;

/** Asks Confluent's Metrics API, which tells of all groups at once, but nothing of their states and members. */
export function createMetricsGroupSource(options: {
  client: Pick<MetricsClient, 'consumerLag'>;
  /** `lkc-…` */
  clusterId: string;
  /** Epoch milliseconds. */
  now: () => number;
}): GroupSource {
  const { client, clusterId, now } = options;
  return {
    source: 'metrics',
    delaySeconds: METRICS_DELAY_SECONDS,
    async open(signal) {
      const to = now();
      const lags = await client.consumerLag(
        {
          clusterId,
          interval: { from: new Date(to - WINDOW_MS), to: new Date(to) },
        },
        { signal, priority: 'background' },
      );
      const readings = toReadings(lags);
      return {
        groupIds: [...readings.keys()],
        async *look(groupIds, measuredTopics) {
          for (const some of inChunks(groupIds)) {
            yield {
              failures: [],
              readings: some
                .flatMap(groupId => readings.get(groupId) ?? [])
                .map(reading => ({
                  ...reading,
                  topics: reading.topics.map(each =>
                    measuredTopics.has(each.topic)
                      ? each
                      : { topic: each.topic, hasMembers: each.hasMembers },
                  ),
                })),
            };
          }
        },
      };
    },
  };
}

/**
 * By group; each is about the newest of its figures. Confluent defines the figure as that of a group's members, so a group of
 * which it tells has some; of one that has stopped it may go on telling for a while.
 * https://api.telemetry.confluent.cloud/docs (2026-11)
 */
function toReadings(
  lags: readonly TopicGroupLag[],
): ReadonlyMap<string, GroupReading> {
  const readings = new Map<string, GroupReading>();
  for (const { groupId, topic, lagMessages, at } of lags) {
    const observedAt = at.toISOString();
    const known = readings.get(groupId);
    readings.set(groupId, {
      groupId,
      topics: [
        ...(known?.topics ?? []),
        { topic, lagMessages, hasMembers: true },
      ],
      observedAt:
        known && known.observedAt > observedAt ? known.observedAt : observedAt,
    });
  }
  return readings;
}
