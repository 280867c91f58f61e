// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { BusinessMetadataDefinition, TagDefinition } from './types';

const tagDefinitionsWire = z.array(
  z.object({ name: z.string(), description: z.string().nullish() }),
);

const businessMetadataDefinitionsWire = z.array(
  z.object({
    name: z.string(),
    description: z.string().nullish(),
    attributeDefs: z
      .array(
        z.object({
          name: z.string(),
          description: z.string().nullish(),
          // An attribute is required unless it says otherwise; "true" is accepted when a definition is made.
          isOptional: z.union([z.boolean(), z.string()]).nullish(),
        }),
      )
      .nullish(),
  }),
);

/** Reads `[{"name": "PII", "description": "…"}]`. */
export function decodeTagDefinitions(body: unknown): TagDefinition[] {
  return tagDefinitionsWire.parse(body).map(({ name, description }) => ({
    name,
    description: description || undefined,
  }));
}

/** Reads `[{"name": "DataProduct", "attributeDefs": [{"name": "owner", "isOptional": true}]}]`. */
export function decodeBusinessMetadataDefinitions(
  body: unknown,
): BusinessMetadataDefinition[] {
  return businessMetadataDefinitionsWire.parse(body).map(definition => ({
    name: definition.name,
    description: definition.description || undefined,
    attributes: (definition.attributeDefs ?? []).map(attribute => ({
      name: attribute.name,
      description: attribute.description || undefined,
      isOptional: String(attribute.isOptional ?? false) === 'true',
    })),
  }));
}
