// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type {
  AttributeDefinition,
  BusinessMetadataDefinition,
} from '../../world/catalog/Definitions';
import type { Route } from '../Route';
import { catalogErrors } from './catalogErrors';
import { definitionRoutes, recordToWire } from './definitions';
import { requireAdvanced } from './packages';

const definitionItem = z.object({
  name: z.string(),
  description: z.string().optional(),
  attributeDefs: z
    .array(
      z.object({
        name: z.string(),
        description: z.string().optional(),
        // Seen in the wild as the text "true", and accepted.
        isOptional: z
          .union([
            z.boolean(),
            z.enum(['true', 'false']).transform(text => text === 'true'),
          ])
          .default(false),
        options: z.object({ maxStrLength: z.string().optional() }).optional(),
      }),
    )
    .default([]),
});

const routes = definitionRoutes<BusinessMetadataDefinition>({
  path: '/catalog/v1/types/businessmetadatadefs',
  routeNames: {
    list: 'streamCatalog.businessMetadataDefinitions',
    read: 'streamCatalog.businessMetadataDefinition',
    create: 'streamCatalog.createBusinessMetadataDefinitions',
    update: 'streamCatalog.updateBusinessMetadataDefinitions',
    delete: 'streamCatalog.deleteBusinessMetadataDefinition',
  },
  of: environment => environment.vocabulary.businessMetadata,
  define: (environment, item) => {
    const parsed = definitionItem.safeParse(item);
    if (!parsed.success) {
      throw catalogErrors.invalidParameters(
        'not a business metadata definition',
      );
    }
    const { name, description, attributeDefs } = parsed.data;
    const before = environment.vocabulary.businessMetadata.get(name);
    const attributes = attributeDefs.map(({ options, ...attribute }) => ({
      ...attribute,
      maxLength: Number(options?.maxStrLength ?? 5000),
    }));
    if (before) checkUpdate(before.attributes, attributes);
    return environment.vocabulary.defineBusinessMetadata({
      name,
      description,
      attributes,
    });
  },
  toWire: definition => ({
    ...recordToWire(definition, 'BUSINESS_METADATA'),
    attributeDefs: definition.attributes.map(attributeToWire),
  }),
  isUsedBy: ({ businessMetadata }, name) => name in businessMetadata,
});

export const businessMetadataDefinitionRoutes: Route[] = routes.map(route => ({
  ...route,
  answer: requireAdvanced(route.answer),
}));

/** Attributes may be added if they are optional, and never taken away. */
function checkUpdate(
  before: readonly AttributeDefinition[],
  after: readonly AttributeDefinition[],
): void {
  const lost = before.find(
    ({ name }) => !after.some(each => each.name === name),
  );
  if (lost)
    throw catalogErrors.invalidParameters(
      `attribute ${lost.name} cannot be removed`,
    );
  const demanding = after.find(
    ({ name, isOptional }) =>
      !isOptional && !before.some(each => each.name === name),
  );
  if (demanding) {
    throw catalogErrors.invalidParameters(
      `new attribute ${demanding.name} must be optional`,
    );
  }
}

function attributeToWire({
  name,
  description,
  isOptional,
  maxLength,
}: AttributeDefinition) {
  return {
    name,
    ...(description !== undefined && { description }),
    typeName: 'string',
    isOptional,
    cardinality: 'SINGLE',
    valuesMinCount: isOptional ? 0 : 1,
    valuesMaxCount: 1,
    isUnique: false,
    isIndexable: false,
    includeInNotification: false,
    searchWeight: -1,
    options: {
      applicableEntityTypes: '["cf_entity"]',
      maxStrLength: String(maxLength),
    },
  };
}
