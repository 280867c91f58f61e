// SPDX-License-Identifier: Apache-2.0

import { CallOptions } from '../http/types';

/** A value of an attribute of business metadata. */
export interface AttributeValue {
  name: string;
  value: string;
}

/** What a person may change about a topic; an empty text clears one, an absent one stays. */
export interface TopicAttributes {
  description?: string;
  owner?: string;
  ownerEmail?: string;
}

/**
 * Writes of one environment's stream catalog, each for one thing. All names of topics are qualified names.
 *
 * Every method throws `ConfluentApiError` when a call fails, also when the answer is a success that carries an error for
 * the item. None reads back: Confluent answers before what was written shows everywhere, and has been seen to answer
 * success and to do nothing. What may have been done although no answer came is not sent again; the caller reads first.
 */
export interface StreamCatalogWriter {
  addTag(
    topic: { qualifiedName: string; tag: string },
    options?: CallOptions,
  ): Promise<void>;
  removeTag(
    topic: { qualifiedName: string; tag: string },
    options?: CallOptions,
  ): Promise<void>;
  /** Binds business metadata that the topic does not have yet. Always with all values. */
  addBusinessMetadata(
    topic: {
      qualifiedName: string;
      metadata: string;
      values: AttributeValue[];
    },
    options?: CallOptions,
  ): Promise<void>;
  /** Changes those that it has. Whether attributes that are not named stay is not documented: name all, empty to clear. */
  updateBusinessMetadata(
    topic: {
      qualifiedName: string;
      metadata: string;
      values: AttributeValue[];
    },
    options?: CallOptions,
  ): Promise<void>;
  removeBusinessMetadata(
    topic: { qualifiedName: string; metadata: string },
    options?: CallOptions,
  ): Promise<void>;
  setTopicAttributes(
    topic: { qualifiedName: string; attributes: TopicAttributes },
    options?: CallOptions,
  ): Promise<void>;
  createTagDefinition(
    definition: { name: string; description: string },
    options?: CallOptions,
  ): Promise<void>;
  deleteTagDefinition(name: string, options?: CallOptions): Promise<void>;
  /** All attributes are optional texts that apply to every kind of entity. */
  createBusinessMetadataDefinition(
    definition: {
      name: string;
      description: string;
      attributes: { name: string; description: string }[];
    },
    options?: CallOptions,
  ): Promise<void>;
  /** Adds attributes to a definition; those it has are sent along, because nothing can be taken off one. */
  updateBusinessMetadataDefinition(
    definition: {
      name: string;
      description: string;
      attributes: { name: string; description: string }[];
    },
    options?: CallOptions,
  ): Promise<void>;
  deleteBusinessMetadataDefinition(
    name: string,
    options?: CallOptions,
  ): Promise<void>;
}
