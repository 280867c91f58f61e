// SPDX-License-Identifier: Apache-2.0

import { ConsumerIndexState } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredReader } from '../../consumers/index/types';
import { figureOf } from '../../live/health/figure';
import { ClusterTopic } from '../../live/types';
import { SeenGroup } from '../news/planConsumerNews';

/**
 * Every group that reads one of the topics, or did, each once. Clusters whose index is old, or was not built to its end, are
 * left out: there, a group that is missing or new may only not have been looked at.
 *
 * @returns Undefined when no index can be told from.
 */
export function seenGroups(
  topics: readonly ClusterTopic[],
  options: {
    states: ReadonlyMap<string, ConsumerIndexState>;
    readers: ReadonlyMap<string, readonly StoredReader[]>;
    isIgnored: (groupId: string) => boolean;
    when: { nowMs: number; intervalMs: number };
  },
): SeenGroup[] | undefined {
  const { states, readers, isIgnored, when } = options;
  const clusterIds = [...new Set(topics.map(({ clusterId }) => clusterId))];
  const told = clusterIds.flatMap(clusterId => {
    const observedAt = observedNow(states.get(clusterId), when);
    return observedAt === undefined ? [] : { clusterId, observedAt };
  });
  if (told.length === 0) return undefined;
  return told.flatMap(({ clusterId, observedAt }) => {
    const names = new Set(
      topics.flatMap(each =>
        each.clusterId === clusterId ? [each.topic] : [],
      ),
    );
    const groups = new Map<string, SeenGroup>();
    for (const reader of readers.get(clusterId) ?? []) {
      if (!names.has(reader.topic) || isIgnored(reader.groupId)) continue;
      const seen = toSeenGroup(reader, observedAt);
      const other = groups.get(reader.groupId);
      // A group that left one topic of the product still reads it through another.
      if (!other || other.state === 'gone') groups.set(reader.groupId, seen);
    }
    return [...groups.values()];
  });
}

/** When the index was last built to its end; `undefined` when that is too long ago. */
function observedNow(
  state: ConsumerIndexState | undefined,
  when: { nowMs: number; intervalMs: number },
): string | undefined {
  const { isComplete, observedAt, source } = state ?? {};
  if (!isComplete || !observedAt || !source) return undefined;
  const known = {
    status: 'known' as const,
    value: observedAt,
    source,
    observedAt,
    delaySeconds: 0,
  };
  const figure = figureOf({ known, problem: undefined }, when);
  return figure.status === 'known' ? figure.value : undefined;
}

/** @param indexedAt - A group that is not there is not looked at any more: the index was, when it was missing. */
function toSeenGroup(reader: StoredReader, indexedAt: string): SeenGroup {
  const { clusterId, groupId } = reader;
  const state = stateOf(reader);
  const observedAt = state === 'gone' ? indexedAt : reader.observedAt;
  return { clusterId, groupId, observedAt, state };
}

function stateOf({
  goneAt,
  groupGoneAt,
  state,
}: StoredReader): SeenGroup['state'] {
  if (goneAt !== undefined || groupGoneAt !== undefined) return 'gone';
  switch (state) {
    case 'stable':
    case 'rebalancing':
      return 'reading';
    case 'empty':
    case 'dead':
      return 'stopped';
    case 'unknown':
    case undefined:
      return 'unknown';
    default:
      return state satisfies never;
  }
}
