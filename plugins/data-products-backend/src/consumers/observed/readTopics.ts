// SPDX-License-Identifier: Apache-2.0

import { Measured } from '@data-mesh/backstage-plugin-data-products-common';
import { known } from '../../live/knownFigure';
import { ClusterTopic } from '../../live/types';
import { NOT_MEASURED_YET } from '../../live/unknownFigure';
import { groupedBy } from '../groupedBy';
import { ConsumerIndexStore, StoredReader } from '../index/types';

/** Where it is looked up who reads topics. */
export interface TopicReading {
  store: Pick<ConsumerIndexStore, 'readers' | 'states'>;
  isIgnored: (groupId: string) => boolean;
}

/**
 * Everyone that reads each topic, or did, as the index of its cluster has it; in the order of the topics. Groups of tools are
 * left out. `observedAt` is that of the index.
 */
export async function readTopics(
  topics: readonly ClusterTopic[],
  { store, isIgnored }: TopicReading,
): Promise<Measured<StoredReader[]>[]> {
  const namesByCluster = groupedBy(topics, ({ clusterId }) => clusterId);
  const states = await store.states([...namesByCluster.keys()]);
  const readers = new Map(
    await Promise.all(
      [...namesByCluster].map(async ([clusterId, of]) => {
        const names = [...new Set(of.map(({ topic }) => topic))];
        const found = await store.readers(clusterId, names);
        const shown = found.filter(({ groupId }) => !isIgnored(groupId));
        return [clusterId, groupedBy(shown, ({ topic }) => topic)] as const;
      }),
    ),
  );
  return topics.map(({ clusterId, topic }): Measured<StoredReader[]> => {
    const state = states.get(clusterId);
    if (!state?.observedAt || !state.source) {
      return state?.problem
        ? { status: 'unknown', ...state.problem }
        : NOT_MEASURED_YET;
    }
    const found = readers.get(clusterId)?.get(topic) ?? [];
    return known(state.source, found, state.observedAt);
  });
}
