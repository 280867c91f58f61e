// SPDX-License-Identifier: Apache-2.0

import { TopicGroups } from '../../live/types';
import { readTopics, TopicReading } from './readTopics';

/** What the index knows of topics, for whoever measures how products are doing. */
export function createTopicGroups(reading: TopicReading): TopicGroups {
  return {
    async lagsOf(topics) {
      const read = await readTopics(topics, reading);
      return read.map(readers => {
        if (readers.status === 'unknown') return readers;
        const measured = readers.value.flatMap(({ groupId, lag, goneAt }) =>
          lag && goneAt === undefined ? { groupId, ...lag } : [],
        );
        return {
          ...readers,
          observedAt: measured
            .map(({ at }) => at)
            .reduce((a, b) => (a < b ? a : b), readers.observedAt),
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
