// SPDX-License-Identifier: Apache-2.0
import { MetricsRow } from './metricsWire';
import { TopicGroupLag, TopicRate } from './types';

/** Makes figures of rows, page by page, so that the rows of many topics need not be kept. */
export interface Figures<T> {
  /** Rows may come in any order, and twice. Those without the labels that figures go by are left out. */
  add(rows: readonly MetricsRow[]): void;
  all(): T[];
}

/** What was written to each topic. */
export function createTopicRates(): Figures<TopicRate> {
  const byTopic = new Map<string, Map<Date, number>>();
  const instants = new Map<number, Date>();
  return {
    add(rows) {
      for (const { topic, atMs, value } of rows) {
        if (topic === undefined) continue;
        const at = instants.get(atMs) ?? new Date(atMs);
        instants.set(atMs, at);
        const points = byTopic.get(topic) ?? new Map<Date, number>();
        byTopic.set(topic, points.set(at, value));
      }
    },
    all: () =>
      [...byTopic]
        .map(([topic, points]) => ({
          topic,
          points: [...points]
            .map(([at, records]) => ({ at, records }))
            .sort((left, right) => left.at.getTime() - right.at.getTime()),
        }))
        .sort((left, right) => compareText(left.topic, right.topic)),
  };
}

/** How far each group is behind in each topic, by its newest row. */
export function createNewestLags(): Figures<TopicGroupLag> {
  const byTopic = new Map<string, Map<string, TopicGroupLag>>();
  return {
    add(rows) {
      for (const { topic, groupId, atMs, value } of rows) {
        if (topic === undefined || groupId === undefined) continue;
        const byGroup = byTopic.get(topic) ?? new Map<string, TopicGroupLag>();
        byTopic.set(topic, byGroup);
        const known = byGroup.get(groupId);
        if (known && known.at.getTime() > atMs) continue;
        const at = new Date(atMs);
        byGroup.set(groupId, { topic, groupId, lagMessages: value, at });
      }
    },
    all: () =>
      [...byTopic.values()]
        .flatMap(byGroup => [...byGroup.values()])
        .sort(
          (left, right) =>
            compareText(left.topic, right.topic) ||
            compareText(left.groupId, right.groupId),
        ),
  };
}

/** By code unit, so that the order does not depend on a locale. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
