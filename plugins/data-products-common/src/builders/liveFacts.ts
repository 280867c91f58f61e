// SPDX-License-Identifier: Apache-2.0
import {
  ProductLiveFacts,
  SettingsSource,
  TopicLiveFacts,
  TopicSettings,
} from '../api/liveFactTypes';
import { Measured } from '../api/liveTypes';
import { aMeasured } from './live';

const OBSERVED_AT = '2026-11-22T12:00:00.000Z';
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Kept for a week, on three brokers; told by the cluster at noon. */
export function aSettingsReading(
  overrides: Partial<TopicSettings> = {},
): Measured<TopicSettings, SettingsSource> {
  return {
    status: 'known',
    value: {
      retentionMs: WEEK_MS,
      cleanupPolicy: ['delete'],
      minInSyncReplicas: 2,
      replicationFactor: 3,
      ...overrides,
    },
    source: 'kafka',
    observedAt: OBSERVED_AT,
    delaySeconds: 0,
  };
}

/** The topic `orders`: always fresh, as much as ever, with one reader that keeps up. */
export function aTopicLiveFacts(
  overrides: Partial<TopicLiveFacts> = {},
): TopicLiveFacts {
  return {
    topic: 'orders',
    clusterId: 'lkc-3x9wz1',
    lastRecordAt: aMeasured<string | null>('2026-11-22T11:59:48.000Z'),
    freshness: { keptSeconds: WEEK_MS / 1000, brokenSeconds: 0 },
    volume: aMeasured({
      records: 100_000,
      usual: { median: 98_000, aWeekAgo: 101_000 },
    }),
    readers: aMeasured([
      {
        groupId: 'fulfilment',
        activeAt: '2026-11-22T11:55:00.000Z',
        lagSeconds: 3,
      },
    ]),
    settings: aSettingsReading(),
    ...overrides,
  };
}

/** `orders`, known for months, with one topic that is as it should be. */
export function aProductLiveFacts(
  overrides: Partial<ProductLiveFacts> = {},
): ProductLiveFacts {
  return {
    entityRef: 'dataproduct:prod/orders',
    knownSince: '2026-07-01T08:00:00.000Z',
    objectives: { freshnessSeconds: 900, lagSeconds: 300, target: 0.99 },
    promisedRetention: '7 days',
    topics: [aTopicLiveFacts()],
    ...overrides,
  };
}
