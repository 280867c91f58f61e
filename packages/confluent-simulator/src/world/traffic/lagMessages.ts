// SPDX-License-Identifier: Apache-2.0
import { mix, seedOf } from '../../ksqldb/records/generate/hash';
import { isCompacted, type TopicEntity } from '../catalog/CatalogEntity';
import type { ConsumerGroup } from './ConsumerGroup';
import type { TopicTraffic } from './TopicTraffic';

/** What a slow group reads of what is written. */
export const SLOW_SHARE = 0.5;

const MINUTE_MS = 60_000;
const BREATH_SALT = 44_444;
/** How far behind a group is that keeps up: what it has read, and not committed yet. */
const LEAST_SECONDS_BEHIND = 0.2;
const MOST_SECONDS_BEHIND = 3;

/** How many records of a topic a group has not read, of all partitions; what is no longer kept does not count. */
export function lagMessages(
  group: ConsumerGroup,
  topic: TopicEntity,
  traffic: TopicTraffic,
  atMs: number,
): number {
  const lag = unreadRecords(group, traffic, atMs);
  const isKeptForEver = isCompacted(topic) || topic.retentionMs < 0;
  if (isKeptForEver) return lag;
  return Math.min(lag, traffic.recordsBetween(atMs - topic.retentionMs, atMs));
}

function unreadRecords(
  group: ConsumerGroup,
  traffic: TopicTraffic,
  atMs: number,
): number {
  const { behaviour, sinceMs } = group;
  if (atMs < sinceMs) return breath(group, traffic, atMs);
  switch (behaviour) {
    case 'keepsUp':
      return breath(group, traffic, atMs);
    case 'slow':
      return slowLag(group, traffic, atMs) + breath(group, traffic, atMs);
    case 'stopped':
      return traffic.recordsBetween(sinceMs, atMs);
    default:
      return behaviour satisfies never;
  }
}

/** Grows with what is written; once nobody writes, the group catches up as fast as it can read. */
function slowLag(
  { sinceMs }: ConsumerGroup,
  traffic: TopicTraffic,
  atMs: number,
): number {
  const behind = (1 - SLOW_SHARE) * traffic.recordsBetween(sinceMs, atMs);
  const quietMs = Math.max(0, atMs - Math.max(traffic.untilMs, sinceMs));
  const caughtUp = (SLOW_SHARE * traffic.averagePerSecond * quietMs) / 1000;
  return Math.max(0, Math.floor(behind - caughtUp));
}

function breath(
  { groupId }: ConsumerGroup,
  traffic: TopicTraffic,
  atMs: number,
): number {
  const minute = Math.floor(atMs / MINUTE_MS);
  const chance = mix(seedOf(groupId), minute, BREATH_SALT) / 2 ** 32;
  const seconds =
    LEAST_SECONDS_BEHIND +
    (MOST_SECONDS_BEHIND - LEAST_SECONDS_BEHIND) * chance;
  return Math.floor(traffic.recordsPerSecondAt(atMs) * seconds);
}
