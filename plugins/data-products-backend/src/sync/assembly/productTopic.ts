// SPDX-License-Identifier: Apache-2.0

import {
  ProductIssue,
  ProductKey,
  parseProductName,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';
import { compareText } from './compareText';
import { productIssue } from './productIssues';
import { topicIdentity } from './topicIdentity';
import {
  TopicMetadata,
  keptTopicMetadata,
  readTopicMetadata,
} from './topicMetadata';

/** A topic that carries the marker tag, with what assembling its product needs. */
export interface ProductTopic {
  key: ProductKey;
  /** The product attribute, else the topic's name. */
  productName: string;
  topic: Omit<CatalogTopic, 'businessMetadata' | 'tags'>;
  metadata: TopicMetadata;
  /** Sorted, without the marker. */
  tags: string[];
  /** What is wrong with where the topic says it belongs. */
  issues: ProductIssue[];
}

/**
 * Finds out which product a topic is a port of; `undefined` when it lacks the marker tag.
 *
 * @throws InputError when no product can be made of it.
 */
export function toProductTopic(
  catalogTopic: CatalogTopic,
  options: {
    environmentId: string;
    mapping: MappingConfig;
    /** What the portal keeps of topics whose reads cannot tell any metadata. */
    kept?: KeptByTopic;
  },
): ProductTopic | undefined {
  const { environmentId, mapping, kept } = options;
  const { businessMetadata, tags, ...topic } = catalogTopic;
  if (!tags.includes(mapping.tag)) return undefined;

  const metadata = businessMetadata
    ? readTopicMetadata(businessMetadata, mapping)
    : keptTopicMetadata(kept?.get(topicIdentity(topic.ref)), mapping);
  const { name, issues } = productNameOf(topic, metadata);
  return {
    key: productKey({ environmentId, clusterId: topic.ref.clusterId, name }),
    productName: name,
    topic,
    metadata,
    tags: tags.filter(tag => tag !== mapping.tag).sort(compareText),
    issues,
  };
}

function productNameOf(
  topic: ProductTopic['topic'],
  metadata: TopicMetadata,
): { name: string; issues: ProductIssue[] } {
  const topicName: string = topic.ref.topicName;
  const written =
    metadata.status === 'present' ? metadata.values.product : undefined;
  if (written === undefined) return { name: topicName, issues: [] };
  try {
    return { name: parseProductName(written), issues: [] };
  } catch {
    return {
      name: topicName,
      issues: [productIssue('product-attribute-invalid', topicName)],
    };
  }
}
