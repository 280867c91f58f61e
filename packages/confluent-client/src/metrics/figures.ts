// SPDX-License-Identifier: Apache-2.0
import { MetricsRow } from './metricsWire';
import { TopicGroupLag, TopicRate } from './types';

/** What was written to each topic. Rows may come in any order, and twice; those without a topic are of no topic. */
export function topicRates(rows: Iterable<MetricsRow>): TopicRate[] {
  const byTopic = new Map<string, Map<number, number>>();
  for (const { topic, at, value } of rows) {
    if (topic === undefined) continue;
    const points = byTopic.get(topic) ?? new Map<number, number>();
    byTopic.set(topic, points.set(at.getTime(), value));
  }
  return [...byTopic]
    .map(([topic, points]) => ({
      topic,
      points: [...points]
        .sort(([left], [right]) => left - right)
        .map(([atMs, records]) => ({ at: new Date(atMs), records })),
    }))
    .sort((left, right) => compareText(left.topic, right.topic));
}

/** How far each group is behind in each topic, by its newest row. */
export function newestLags(rows: Iterable<MetricsRow>): TopicGroupLag[] {
  const byTopic = new Map<string, Map<string, TopicGroupLag>>();
  for (const { topic, groupId, at, value } of rows) {
    if (topic === undefined || groupId === undefined) continue;
    const byGroup = byTopic.get(topic) ?? new Map<string, TopicGroupLag>();
    byTopic.set(topic, byGroup);
    const known = byGroup.get(groupId);
    if (known && known.at > at) continue;
    byGroup.set(groupId, { topic, groupId, lagMessages: value, at });
  }
  return [...byTopic.values()]
    .flatMap(byGroup => [...byGroup.values()])
    .sort(
      (left, right) =>
        compareText(left.topic, right.topic) ||
        compareText(left.groupId, right.groupId),
    );
}

/** By code unit, so that the order does not depend on a locale. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
