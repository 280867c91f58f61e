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

type Write = (
  request: {
    operation: string;
    method: 'POST' | 'PUT' | 'DELETE';
    path: string;
    body?: unknown;
  },
  call?: CallOptions,
) => Promise<void>;

/** Writes what tags and business metadata there are. */
export function createDefinitionWriter(write: Write): DefinitionWriter {
  const tags = definitionsAt(write, { what: 'Tag', path: TAGS });
  const businessMetadata = definitionsAt(write, {
    what: 'BusinessMetadata',
    path: BUSINESS_METADATA,
  });
  return {
    createTagDefinition: ({ name, description }, call) =>
      tags.create({ name, description, entityTypes: [EVERY_ENTITY] }, call),
    deleteTagDefinition: tags.delete,
    createBusinessMetadataDefinition: (definition, call) =>
      businessMetadata.create(toWire(definition), call),
    updateBusinessMetadataDefinition: (definition, call) =>
      businessMetadata.update(toWire(definition), call),
    deleteBusinessMetadataDefinition: businessMetadata.delete,
  };
}

/** Definitions of one kind: written as lists, deleted one by one. */
function definitionsAt(
  write: Write,
  { what, path }: { what: 'Tag' | 'BusinessMetadata'; path: string },
) {
  const put =
    (verb: 'create' | 'update', method: 'POST' | 'PUT') =>
    async (definition: object, call?: CallOptions) =>
      write(
        {
          operation: `streamCatalog.${verb}${what}Definition`,
          method,
          path,
          body: [definition],
        },
        call,
      );
  return {
    create: put('create', 'POST'),
    update: put('update', 'PUT'),
    delete: async (name: string, call?: CallOptions) =>
      write(
        {
          operation: `streamCatalog.delete${what}Definition`,
          method: 'DELETE',
          path: `${path}/${pathSegment(name)}`,
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
