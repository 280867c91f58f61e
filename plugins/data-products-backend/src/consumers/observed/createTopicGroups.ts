// SPDX-License-Identifier: Apache-2.0

import { METRICS_DELAY_SECONDS } from '@data-mesh/confluent-client';
import { NOT_MEASURED_YET } from '../../live/unknownFigure';
import { TopicGroups } from '../../live/types';
import { groupedBy } from '../groupedBy';
import { ConsumerIndexStore } from '../index/types';

/** What the index knows of topics, for whoever measures how products are doing. */
export function createTopicGroups(options: {
  store: Pick<ConsumerIndexStore, 'readers' | 'states'>;
  isIgnored: (groupId: string) => boolean;
}): TopicGroups {
  const { store, isIgnored } = options;
  return {
    async lagsOf(topics) {
      const namesByCluster = groupedBy(topics, ({ clusterId }) => clusterId);
      const states = await store.states([...namesByCluster.keys()]);
      const readers = new Map(
        await Promise.all(
          [...namesByCluster].map(async ([clusterId, of]) => {
            const names = [...new Set(of.map(({ topic }) => topic))];
            const found = await store.readers(clusterId, names);
            const current = found.filter(
              ({ goneAt, groupId }) =>
                goneAt === undefined && !isIgnored(groupId),
            );
            return [
              clusterId,
              groupedBy(current, ({ topic }) => topic),
            ] as const;
          }),
        ),
      );
      return topics.map(({ clusterId, topic }) => {
        const state = states.get(clusterId);
        if (!state?.observedAt || !state.source) {
          return state?.problem
            ? { status: 'unknown', ...state.problem }
            : NOT_MEASURED_YET;
        }
        const measured = (readers.get(clusterId)?.get(topic) ?? []).flatMap(
          ({ groupId, lag }) => (lag ? { groupId, ...lag } : []),
        );
        return {
          status: 'known',
          source: state.source,
          delaySeconds: state.source === 'metrics' ? METRICS_DELAY_SECONDS : 0,
          observedAt: measured
            .map(({ at }) => at)
            .reduce((a, b) => (a < b ? a : b), state.observedAt),
          value: measured.map(({ groupId, lagMessages, lagSeconds }) => ({
            groupId,
            lagMessages,
            lagSeconds,
          })),
        };
      });
    },
  };
}
