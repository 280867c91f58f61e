// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { TagDefinition } from '../../world/catalog/Definitions';
import { catalogErrors } from './catalogErrors';
import { definitionRoutes, recordToWire } from './definitions';

const tagDefinitionItem = z.object({
  name: z.string(),
  description: z.string().optional(),
  color: z.string().optional(),
  entityTypes: z.array(z.string()).optional(),
});

export const tagDefinitionRoutes = definitionRoutes<TagDefinition>({
  path: '/catalog/v1/types/tagdefs',
  routeNames: {
    list: 'streamCatalog.tagDefinitions',
    read: 'streamCatalog.tagDefinition',
    create: 'streamCatalog.createTagDefinitions',
    update: 'streamCatalog.updateTagDefinitions',
    delete: 'streamCatalog.deleteTagDefinition',
  },
  of: environment => environment.vocabulary.tags,
  define: (environment, item) => {
    const parsed = tagDefinitionItem.safeParse(item);
    if (!parsed.success)
      throw catalogErrors.invalidParameters('not a tag definition');
    return environment.vocabulary.defineTag(parsed.data);
  },
  toWire: definition => ({
    ...recordToWire(definition, 'CLASSIFICATION'),
    attributeDefs: [],
    superTypes: [],
    entityTypes: definition.entityTypes,
    color: definition.color,
  }),
  isUsedBy: ({ tags }, name) => tags.includes(name),
});
