// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  businessMetadataFromPairs,
  businessMetadataPairsWire,
} from './businessMetadata';
import { ListedTopic, listedTopic } from './listedTopic';
import { topicAttributesWire, toCatalogTopic } from './topicAttributes';

const rowWire = topicAttributesWire.extend({
  tags: z.array(z.string()).nullish(),
  // Absent when it was not asked for; null when the topic has none.
  business_metadata: businessMetadataPairsWire.nullish(),
});

const addressWire = z.object({ qualifiedName: z.string() });

const topicsWire = z.object({
  kafka_topic: z.array(z.unknown()).nullable(),
});

/**
 * Reads `{"kafka_topic": [{"qualifiedName": "lsrc-…:lkc-…:orders", "tags": ["PII"],
 * "business_metadata": [{"name": "DataProduct.domain", "value": "sales"}], …}]}`. Empty lists come as null.
 *
 * @throws ZodError when it is no list of things with an address.
 */
export function decodeGraphqlTopics(data: unknown): ListedTopic[] {
  const rows = topicsWire.parse(data).kafka_topic ?? [];
  return rows.map(row =>
    listedTopic(addressWire.parse(row).qualifiedName, () => {
      const {
        tags,
        business_metadata: pairs,
        ...attributes
      } = rowWire.parse(row);
      return toCatalogTopic(attributes, {
        tags: tags ?? [],
        businessMetadata:
          pairs === undefined
            ? undefined
            : businessMetadataFromPairs(pairs ?? []),
      });
    }),
  );
}
