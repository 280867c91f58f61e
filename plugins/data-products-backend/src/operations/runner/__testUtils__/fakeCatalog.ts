// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogTopic, parseTopicRef } from '@data-mesh/confluent-client';
import { CatalogAccess } from '../../handlers/environmentClients';
import { FakeTopic, FakeWorld, FORBIDDEN_TAG, refusal } from './FakeWorld';

/** The stream catalog of a fake world. */
export function fakeCatalog(
  world: FakeWorld,
  read: <T>(name: string, work: () => T) => Promise<T>,
  write: (name: string, work: () => void) => Promise<void>,
): CatalogAccess {
  const { state } = world;
  const bind = (
    binding: {
      qualifiedName: string;
      metadata: string;
      values: NamedValue[];
    },
    isNew: boolean,
  ) => {
    const topic = world.topic(binding.qualifiedName);
    if ((topic.metadata[binding.metadata] === undefined) !== isNew) {
      throw refusal(400, isNew ? 4000151 : 4000150);
    }
    topic.metadata[binding.metadata] = {
      ...topic.metadata[binding.metadata],
      ...Object.fromEntries(
        binding.values.map(({ name, value }) => [name, value]),
      ),
    };
  };
  const define = (definition: {
    name: string;
    attributes: { name: string; description: string }[];
  }) => {
    state.metadataDefinitions[definition.name] = Object.fromEntries(
      definition.attributes.map(({ name, description }) => [name, description]),
    );
  };
  return {
    readTopic: qualifiedName =>
      read('readTopic', () =>
        toCatalogTopic(qualifiedName, world.topic(qualifiedName)),
      ),
    tagDefinitions: () =>
      read('tagDefinitions', () =>
        Object.keys(state.tagDefinitions).map(name => ({ name })),
      ),
    businessMetadataDefinitions: () =>
      read('businessMetadataDefinitions', () =>
        Object.entries(state.metadataDefinitions).map(([name, attributes]) => ({
          name,
          attributes: Object.entries(attributes).map(
            ([attribute, description]) => ({
              name: attribute,
              description,
              isOptional: true,
            }),
          ),
        })),
      ),
    addTag: ({ qualifiedName, tag }) =>
      write('addTag', () => {
        if (tag === FORBIDDEN_TAG) throw refusal(403);
        const topic = world.topic(qualifiedName);
        if (topic.tags.includes(tag)) throw refusal(400, 4000027);
        topic.tags = [...topic.tags, tag].sort();
      }),
    removeTag: ({ qualifiedName, tag }) =>
      write('removeTag', () => {
        const topic = world.topic(qualifiedName);
        if (!topic.tags.includes(tag)) throw refusal(400, 4000109);
        topic.tags = topic.tags.filter(each => each !== tag);
      }),
    addBusinessMetadata: binding =>
      write('addBusinessMetadata', () => bind(binding, true)),
    updateBusinessMetadata: binding =>
      write('updateBusinessMetadata', () => bind(binding, false)),
    removeBusinessMetadata: ({ qualifiedName, metadata }) =>
      write('removeBusinessMetadata', () => {
        delete world.topic(qualifiedName).metadata[metadata];
      }),
    setTopicAttributes: ({ qualifiedName, attributes }) =>
      write('setTopicAttributes', () => {
        Object.assign(world.topic(qualifiedName), attributes);
      }),
    createTagDefinition: ({ name, description }) =>
      write('createTagDefinition', () => {
        if (name in state.tagDefinitions) throw refusal(409, 4090001);
        state.tagDefinitions[name] = description;
      }),
    deleteTagDefinition: name =>
      write('deleteTagDefinition', () => {
        delete state.tagDefinitions[name];
      }),
    createBusinessMetadataDefinition: definition =>
      write('createBusinessMetadataDefinition', () => define(definition)),
    updateBusinessMetadataDefinition: definition =>
      write('updateBusinessMetadataDefinition', () => define(definition)),
    deleteBusinessMetadataDefinition: name =>
      write('deleteBusinessMetadataDefinition', () => {
        delete state.metadataDefinitions[name];
      }),
  };
}

function toCatalogTopic(qualifiedName: string, topic: FakeTopic): CatalogTopic {
  const { description, owner, ownerEmail } = topic;
  return {
    qualifiedName,
    ref: parseTopicRef(qualifiedName),
    tags: topic.tags,
    businessMetadata: Object.entries(topic.metadata).flatMap(
      ([metadata, attributes]) =>
        Object.entries(attributes).map(([attribute, value]) => ({
          metadata,
          attribute,
          value,
        })),
    ),
    description,
    owner,
    ownerEmail,
  };
}
