// SPDX-License-Identifier: Apache-2.0

import { SchemaFieldRef, TopicRef } from '../ids/types';
import { CallOptions } from '../http/types';

/** One value of one attribute of a business metadata, e.g. `DataProduct` / `domain` / `sales`. */
export interface BusinessMetadataValue {
  /** Name of the business metadata, e.g. `DataProduct`. */
  metadata: string;
  attribute: string;
  value: string;
}

/** A topic as the stream catalog knows it. What the catalog does not tell is absent, never invented. */
export interface CatalogTopic {
  /** As the catalog spells it; the long form `lsrc-…:lkc-…:<topic>` in all current answers. */
  qualifiedName: string;
  ref: TopicRef;
  /** Names, sorted by code unit, unique; empty when there are none. */
  tags: string[];
  /** `undefined` when this read cannot tell (Essentials package, search results); empty when there is none. */
  businessMetadata?: BusinessMetadataValue[];
  description?: string;
  owner?: string;
  ownerEmail?: string;
  partitions?: number;
  replicationFactor?: number;
  /** `-1` means for ever; the largest 64-bit number, which Kafka also takes for that, is read as `-1`. */
  retentionMs?: number;
  /** Lower case, sorted, e.g. `['compact', 'delete']`. */
  cleanupPolicy?: string[];
  /** Of the Kafka topic, ISO 8601. */
  createdAt?: string;
  /** True when the catalog says that the topic is a system's own. */
  isInternal?: boolean;
}

export interface TagDefinition {
  name: string;
  description?: string;
}

export interface BusinessMetadataDefinition {
  name: string;
  description?: string;
  attributes: { name: string; description?: string; isOptional: boolean }[];
}

export interface TopicsOptions extends CallOptions {
  /** Only topics that carry this tag. */
  tag?: string;
  /**
   * `graphql` reads tags and business metadata in pages of 1,000 (Advanced package);
   * `search` reads tags and plain attributes in pages of 500 (every package).
   */
  via: 'graphql' | 'search';
  /**
   * Told of a topic that is there but cannot be read, which is then left out of the page. Without it, one such topic
   * fails the whole listing: what is left out must not be taken for gone.
   */
  onUnreadable?: (topic: { qualifiedName: string; because: string }) => void;
}

/** A field of a schema with the tags that the catalog keeps of it. */
export interface TaggedField extends SchemaFieldRef {
  /** Sorted by code unit, unique; never empty. */
  tags: string[];
}

export interface FieldTagsOptions extends CallOptions {
  /** Only fields that carry this tag. Default: any. */
  tag?: string;
  /** Told of a field that is tagged, but whose name cannot be read. It is left out either way. */
  onUnreadable?: (field: { qualifiedName: string; because: string }) => void;
}

/**
 * Reads of one environment's stream catalog. Every method throws `ConfluentApiError` when a call fails,
 * and the signal's reason when it is aborted.
 */
export interface StreamCatalogClient {
  /**
   * Yields every topic once, in pages, sliced by Kafka cluster, each slice in order of its qualified name
   * (as far as the catalog can order it).
   * Ends normally only when the listing was read to its end and its pages agree with each other;
   * throws `IncompleteReadError` when they do not, also after a second try.
   */
  topics(options: TopicsOptions): AsyncGenerator<CatalogTopic[]>;
  /**
   * Yields every tagged field of every schema once, in pages, in order of its qualified name. By search, which every package has.
   * Ends normally only when the listing was read to its end; throws `IncompleteReadError` as `topics` does.
   */
  fieldTags(options?: FieldTagsOptions): AsyncGenerator<TaggedField[]>;
  /**
   * Reads one topic whole, by its long or short qualified name. Throws `ConfluentApiError` with `isNotFound` when the catalog
   * does not know it, or only as deleted, and InputError when the name is not one of a topic. Business metadata are empty
   * when there are none, as always with the Essentials package.
   */
  readTopic(
    qualifiedName: string,
    options?: CallOptions,
  ): Promise<CatalogTopic>;
  /** The ids of the Kafka clusters the catalog knows, sorted. */
  clusterIds(options?: CallOptions): Promise<string[]>;
  tagDefinitions(options?: CallOptions): Promise<TagDefinition[]>;
  businessMetadataDefinitions(
    options?: CallOptions,
  ): Promise<BusinessMetadataDefinition[]>;
}
