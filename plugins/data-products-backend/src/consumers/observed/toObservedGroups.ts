// SPDX-License-Identifier: Apache-2.0

import {
  ConsumerGroupState,
  Measured,
  ObservedGroup,
} from '@data-mesh/backstage-plugin-data-products-common';
import { known } from '../../live/knownFigure';
import {
  NO_MEMBERS,
  NOT_MEASURED_YET,
  unknown,
} from '../../live/unknownFigure';
import { LagSample, StoredReader } from '../index/types';
import { groupedBy } from '../groupedBy';
import { lagTrend } from './lagTrend';

const NO_STATES = unknown(
  'unsupported',
  "Confluent's Metrics API does not tell whether a group has members. Whoever runs the portal can configure `protocol` of the cluster.",
);

const NO_TIMES = unknown(
  'unsupported',
  "Confluent's Metrics API tells how many records a group is behind, not how old they are. Whoever runs the portal can configure `protocol` of the cluster.",
);

const NO_TIME = unknown(
  'unavailable',
  'The time of the first record that the group has not read could not be read. The portal tries again by itself.',
);

/** A sample of one group in one topic. */
export type TopicLagSample = LagSample & { groupId: string; topic: string };

/**
 * Each group once, by name, with all topics that it reads; of one that reads none of them any more, those that it did.
 *
 * @param readers - Of one cluster.
 * @param samples - Of the same groups and topics, oldest first.
 */
export function toObservedGroups(
  readers: readonly StoredReader[],
  samples: readonly TopicLagSample[],
  now: Date,
): ObservedGroup[] {
  const byGroup = groupedBy(readers, ({ groupId }) => groupId);
  const samplesByGroup = groupedBy(samples, ({ groupId }) => groupId);
  return [...byGroup.values()].flatMap(all => {
    const current = all.filter(({ goneAt }) => goneAt === undefined);
    const shown = current.length > 0 ? current : all;
    const [first] = shown;
    if (!first) return [];
    const { clusterId, groupId, source } = first;
    return {
      clusterId,
      groupId,
      topics: shown.map(({ topic }) => topic),
      state: stateOf(first),
      memberCount: membersOf(first),
      lagMessages: messagesOf(shown),
      lagSeconds: source === 'metrics' ? NO_TIMES : secondsOf(shown),
      trend: lagTrend(sumSamples(samplesByGroup.get(groupId) ?? []), now),
    };
  });
}

/** Of all topics together, oldest first: what one look at the group told. */
export function sumSamples(samples: readonly LagSample[]): LagSample[] {
  const byTime = new Map<string, LagSample>();
  for (const { at, lagMessages, lagSeconds } of samples) {
    const before = byTime.get(at);
    byTime.set(at, {
      at,
      lagMessages: (before?.lagMessages ?? 0) + lagMessages,
      lagSeconds: before ? greater(before.lagSeconds, lagSeconds) : lagSeconds,
    });
  }
  return [...byTime.values()];
}

function stateOf(reader: StoredReader): Measured<ConsumerGroupState> {
  const { source, state, observedAt, groupGoneAt } = reader;
  if (source === 'metrics') return NO_STATES;
  if (groupGoneAt !== undefined) return known(source, 'dead', groupGoneAt);
  return state ? known(source, state, observedAt) : NOT_MEASURED_YET;
}

function membersOf(reader: StoredReader): Measured<number> {
  const { source, state, memberCount, observedAt, groupGoneAt } = reader;
  if (source === 'metrics') return NO_STATES;
  if (groupGoneAt !== undefined) return known(source, 0, groupGoneAt);
  if (memberCount !== undefined) return known(source, memberCount, observedAt);
  return state ? NO_MEMBERS : NOT_MEASURED_YET;
}

/** As old as the oldest of its parts; not known unless each of them is. */
function messagesOf(readers: readonly StoredReader[]): Measured<number> {
  return combine(readers, ({ lagMessages }) => lagMessages, NOT_MEASURED_YET);
}

function secondsOf(readers: readonly StoredReader[]): Measured<number> {
  return combine(
    readers,
    ({ lagSeconds }) => lagSeconds,
    readers.some(({ lag }) => lag === undefined) ? NOT_MEASURED_YET : NO_TIME,
    Math.max,
  );
}

function combine(
  readers: readonly StoredReader[],
  figureOf: (lag: LagSample) => number | undefined,
  otherwise: Measured<number>,
  join: (a: number, b: number) => number = (a, b) => a + b,
): Measured<number> {
  let value = 0;
  let observedAt: string | undefined;
  for (const { lag } of readers) {
    const figure = lag && figureOf(lag);
    if (!lag || figure === undefined) return otherwise;
    value = join(value, figure);
    if (observedAt === undefined || lag.at < observedAt) observedAt = lag.at;
  }
  const [first] = readers;
  return first && observedAt !== undefined
    ? known(first.source, value, observedAt)
    : otherwise;
}

function greater(a?: number, b?: number): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}
