// SPDX-License-Identifier: Apache-2.0
import { CallOptions } from '../http/types';
import { pathSegment } from '../http/url';
import { StreamCatalogWriter } from './writerTypes';

const TAGS = '/catalog/v1/types/tagdefs';
const BUSINESS_METADATA = '/catalog/v1/types/businessmetadatadefs';
/** The supertype of everything in the catalog. */
const EVERY_ENTITY = 'cf_entity';

/** How long a value of an attribute may be that this client defines, as Confluent's own tools define it. */
export const LONGEST_ATTRIBUTE_VALUE = 5000;

type DefinitionWriter = Pick<
  StreamCatalogWriter,
  | 'createTagDefinition'
  | 'deleteTagDefinition'
  | 'createBusinessMetadataDefinition'
  | 'updateBusinessMetadataDefinition'
  | 'deleteBusinessMetadataDefinition'
>;

type Definition = Parameters<
  StreamCatalogWriter['createBusinessMetadataDefinition']
>[0];

/** Writes what tags and business metadata there are. */
export function createDefinitionWriter(
  write: (
    request: {
      operation: string;
      method: 'POST' | 'PUT' | 'DELETE';
      path: string;
      body?: unknown;
    },
    call?: CallOptions,
  ) => Promise<void>,
): DefinitionWriter {
  return {
    createTagDefinition: async ({ name, description }, call) =>
      write(
        {
          operation: 'streamCatalog.createTagDefinition',
          method: 'POST',
          path: TAGS,
          body: [{ name, description, entityTypes: [EVERY_ENTITY] }],
        },
        call,
      ),

    deleteTagDefinition: async (name, call) =>
      write(
        {
          operation: 'streamCatalog.deleteTagDefinition',
          method: 'DELETE',
          path: `${TAGS}/${pathSegment(name)}`,
        },
        call,
      ),

    createBusinessMetadataDefinition: async (definition, call) =>
      write(
        {
          operation: 'streamCatalog.createBusinessMetadataDefinition',
          method: 'POST',
          path: BUSINESS_METADATA,
          body: [toWire(definition)],
        },
        call,
      ),

    updateBusinessMetadataDefinition: async (definition, call) =>
      write(
        {
          operation: 'streamCatalog.updateBusinessMetadataDefinition',
          method: 'PUT',
          path: BUSINESS_METADATA,
          body: [toWire(definition)],
        },
        call,
      ),

    deleteBusinessMetadataDefinition: async (name, call) =>
      write(
        {
          operation: 'streamCatalog.deleteBusinessMetadataDefinition',
          method: 'DELETE',
          path: `${BUSINESS_METADATA}/${pathSegment(name)}`,
        },
        call,
      ),
  };
}

function toWire({ name, description, attributes }: Definition) {
  return {
    name,
    description,
    attributeDefs: attributes.map(attribute => ({
      name: attribute.name,
      description: attribute.description,
      typeName: 'string',
      // What is not optional would have to be in every binding, and cannot be added to a definition that exists.
      isOptional: true,
      // Both are texts: a list written as JSON, and a number.
      options: {
        applicableEntityTypes: JSON.stringify([EVERY_ENTITY]),
        maxStrLength: String(LONGEST_ATTRIBUTE_VALUE),
      },
    })),
  };
}
