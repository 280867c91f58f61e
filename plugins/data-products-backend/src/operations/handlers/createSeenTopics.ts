// SPDX-License-Identifier: Apache-2.0

import { CatalogTopic } from '@data-mesh/confluent-client';

/**
 * The topics that the steps of one target have looked at. A step ends with a look, and the next one of the same topic begins
 * with what that showed: it is a moment old, and reading it once more would be a third of all requests.
 */
export interface SeenTopics {
  /** The next read asks Confluent again. */
  forget(): void;
  read(
    qualifiedName: string,
    readTopic: () => Promise<CatalogTopic>,
  ): Promise<CatalogTopic>;
}

export function createSeenTopics(): SeenTopics {
  const topicByName = new Map<string, CatalogTopic>();
  return {
    forget: () => topicByName.clear(),
    async read(qualifiedName, readTopic) {
      const seen = topicByName.get(qualifiedName);
      if (seen) return seen;
      const topic = await readTopic();
      topicByName.set(qualifiedName, topic);
      return topic;
    },
  };
}
