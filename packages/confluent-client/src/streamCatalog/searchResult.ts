// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ListedTopic, listedTopic } from './listedTopic';
import { topicAttributesWire, toCatalogTopic } from './topicAttributes';

// `entities` is left out of an empty page.
export const searchResultWire = z.object({
  entities: z.array(z.unknown()).nullish(),
});

export const addressWire = z.object({
  attributes: z.object({ qualifiedName: z.string() }),
});

const topicHeaderWire = z.object({
  attributes: topicAttributesWire,
  status: z.string(),
  classificationNames: z.array(z.string()).nullish(),
});

const clusterHeaderWire = z.object({
  attributes: z.object({
    qualifiedName: z.string(),
    tenant: z.string().nullish(),
  }),
  status: z.string(),
});

/**
 * Reads a search result: `{"entities": [{"attributes": {"qualifiedName": "lsrc-…:lkc-…:orders", …},
 * "status": "ACTIVE", "classificationNames": ["PII"]}]}`. Headers never hold business metadata.
 *
 * @throws ZodError when it is no list of things with an address.
 */
export function decodeTopicSearch(body: unknown): ListedTopic[] {
  const headers = searchResultWire.parse(body).entities ?? [];
  return headers.map(header =>
    listedTopic(addressWire.parse(header).attributes.qualifiedName, () => {
      const { attributes, status, classificationNames } =
        topicHeaderWire.parse(header);
      return status === 'ACTIVE'
        ? toCatalogTopic(attributes, { tags: classificationNames ?? [] })
        : undefined;
    }),
  );
}

/** A Kafka cluster as the catalog lists it. */
export interface ListedCluster {
  qualifiedName: string;
  isActive: boolean;
  /** `lsrc-…`, when the catalog tells it. */
  schemaRegistryId?: string;
}

/** Reads a search result of clusters, whose qualified names are `lkc-…`. */
export function decodeClusterSearch(body: unknown): ListedCluster[] {
  const headers = searchResultWire.parse(body).entities ?? [];
  return z
    .array(clusterHeaderWire)
    .parse(headers)
    .map(({ attributes, status }) => ({
      qualifiedName: attributes.qualifiedName,
      isActive: status === 'ACTIVE',
      schemaRegistryId: attributes.tenant ?? undefined,
    }));
}
