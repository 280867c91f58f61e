// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  businessAttributesWire,
  businessMetadataFromAttributes,
} from './businessMetadata';
import { topicAttributesWire, toCatalogTopic } from './topicAttributes';
import { CatalogTopic } from './types';

// Lists and maps are left out when they are empty.
const topicEntityWire = z.object({
  entity: z.object({
    attributes: topicAttributesWire,
    status: z.string(),
    classifications: z.array(z.object({ typeName: z.string() })).nullish(),
    businessAttributes: businessAttributesWire.nullish(),
  }),
});

/**
 * Reads a topic read whole; `undefined` when it is there no longer, though its record is.
 *
 * @throws ZodError when it is no entity; InputError when its address is not one of a topic.
 */
export function decodeTopicEntity(body: unknown): CatalogTopic | undefined {
  const { entity } = topicEntityWire.parse(body);
  if (entity.status !== 'ACTIVE') return undefined;
  return toCatalogTopic(entity.attributes, {
    // entityGuid may be another's although the tag is this topic's own, so only the name counts.
    tags: (entity.classifications ?? []).map(({ typeName }) => typeName),
    businessMetadata: businessMetadataFromAttributes(
      entity.businessAttributes ?? {},
    ),
  });
}
