// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  QuarantinedTopic,
} from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';
import { ProductTopic, toProductTopic } from './productTopic';

/** A topic of which no product can be made, and why. */
export type Quarantined = Omit<QuarantinedTopic, 'since'>;

/** The topics of each product, gathered page by page, so that what a page holds besides need not be kept. */
export interface TopicGroups {
  topicsByKey: Map<ProductKey, ProductTopic[]>;
  /** By qualified name. */
  quarantined: Map<string, Quarantined>;
}

export function createTopicGroups(): TopicGroups {
  return { topicsByKey: new Map(), quarantined: new Map() };
}

/** Adds topics to the products that they are ports of; those without the marker tag are left out. */
export function addTopics(
  groups: TopicGroups,
  topics: Iterable<CatalogTopic>,
  options: {
    environmentId: string;
    mapping: MappingConfig;
    kept?: KeptByTopic;
  },
): void {
  for (const topic of topics) {
    try {
      const productTopic = toProductTopic(topic, options);
      if (productTopic) addToGroup(groups.topicsByKey, productTopic);
    } catch (error) {
      quarantine(groups, topic.qualifiedName, error);
    }
  }
}

/** Sets a topic aside. */
export function quarantine(
  { quarantined }: Pick<TopicGroups, 'quarantined'>,
  qualifiedName: string,
  error: unknown,
): void {
  const message = error instanceof Error ? error.message : String(error);
  quarantined.set(qualifiedName, { qualifiedName, message });
}

function addToGroup(
  topicsByKey: TopicGroups['topicsByKey'],
  topic: ProductTopic,
): void {
  const known = topicsByKey.get(topic.key);
  if (known) known.push(topic);
  else topicsByKey.set(topic.key, [topic]);
}
