// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  QuarantinedTopic,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { ProductMapping } from './mapping';
import { ProductTopic, toProductTopic } from './productTopic';

/** A topic of which no product can be made, and why. */
export type Quarantined = Omit<QuarantinedTopic, 'since'>;

/** The topics of each product. Filled page by page, so that the wire's records need not be kept. */
export interface TopicGroups {
  topicsByKey: Map<ProductKey, ProductTopic[]>;
  quarantined: Quarantined[];
}

export function createTopicGroups(): TopicGroups {
  return { topicsByKey: new Map(), quarantined: [] };
}

/** Adds topics to the products that they are ports of; those without the marker tag are left out. */
export function addTopics(
  groups: TopicGroups,
  topics: Iterable<CatalogTopic>,
  options: { environmentId: string; mapping: ProductMapping },
): void {
  for (const topic of topics) {
    try {
      const productTopic = toProductTopic(topic, options);
      if (productTopic) addToGroup(groups.topicsByKey, productTopic);
    } catch (error) {
      groups.quarantined.push(quarantine(topic.qualifiedName, error));
    }
  }
}

function addToGroup(
  topicsByKey: TopicGroups['topicsByKey'],
  topic: ProductTopic,
): void {
  const known = topicsByKey.get(topic.key);
  if (known) known.push(topic);
  else topicsByKey.set(topic.key, [topic]);
}

export function quarantine(qualifiedName: string, error: unknown): Quarantined {
  return {
    qualifiedName,
    message: error instanceof Error ? error.message : String(error),
  };
}
