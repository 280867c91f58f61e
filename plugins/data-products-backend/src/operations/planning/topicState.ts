// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';
import { topicIdentity } from '../../sync/assembly/topicIdentity';
import { givenValues, sortedByName } from '../handlers/namedValues';

/** Everything about a topic that an operation may change. */
export interface TopicState {
  /** The marker tag and the one for what is deprecated; other tags are nobody's here. */
  isProduct: boolean;
  isTaggedDeprecated: boolean;
  /** Values of the product's business metadata as written, sorted by name, never blank; `undefined` where the package has none. */
  metadata?: NamedValue[];
  /** Whether it has those metadata, be it without values. */
  isBound: boolean;
  /** What the portal keeps instead. */
  kept: NamedValue[];
  /** Empty texts say nothing. */
  description: string;
  owner: string;
  ownerEmail: string;
}

/** A topic as the catalog has it, and what of it can be changed. */
export interface ReadTopic {
  topic: CatalogTopic;
  state: TopicState;
}

/** @param topic - Of a read that tells the business metadata, unless the package has none. */
export function toReadTopic(
  topic: CatalogTopic,
  { mapping, kept }: { mapping: MappingConfig; kept: KeptByTopic },
): ReadTopic {
  return {
    topic,
    state: {
      isProduct: topic.tags.includes(mapping.tag),
      isTaggedDeprecated: topic.tags.includes(mapping.deprecatedTag),
      metadata: topic.businessMetadata && metadataIn(topic, mapping),
      isBound: (topic.businessMetadata ?? []).some(({ metadata }) =>
        isSame(metadata, mapping.businessMetadata),
      ),
      kept: sortedByName(kept.get(topicIdentity(topic.ref)) ?? []),
      description: topic.description ?? '',
      owner: topic.owner ?? '',
      ownerEmail: topic.ownerEmail ?? '',
    },
  };
}

/** The topic as it would be read in another state. */
export function withState(
  { topic }: ReadTopic,
  state: TopicState,
  mapping: MappingConfig,
): ReadTopic {
  const without = topic.tags.filter(
    tag => tag !== mapping.tag && tag !== mapping.deprecatedTag,
  );
  const others = (topic.businessMetadata ?? []).filter(
    ({ metadata }) => !isSame(metadata, mapping.businessMetadata),
  );
  return {
    state,
    topic: {
      ...topic,
      tags: [
        ...without,
        ...(state.isProduct ? [mapping.tag] : []),
        ...(state.isTaggedDeprecated ? [mapping.deprecatedTag] : []),
      ],
      businessMetadata: state.metadata && [
        ...others,
        ...state.metadata.map(({ name, value }) => ({
          metadata: mapping.businessMetadata,
          attribute: name,
          value,
        })),
      ],
      description: state.description || undefined,
      owner: state.owner || undefined,
      ownerEmail: state.ownerEmail || undefined,
    },
  };
}

function metadataIn(
  { businessMetadata = [] }: CatalogTopic,
  mapping: MappingConfig,
): NamedValue[] {
  return givenValues(
    businessMetadata
      .filter(({ metadata }) => isSame(metadata, mapping.businessMetadata))
      .map(({ attribute, value }) => ({ name: attribute, value })),
  );
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
