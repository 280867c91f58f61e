// SPDX-License-Identifier: Apache-2.0

import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { CatalogTopic, parseTopicRef } from '@data-mesh/confluent-client';

export const testMapping: MappingConfig = {
  tag: 'DataProduct',
  businessMetadata: 'DataProduct',
  attributes: {
    owner: 'owner',
    domain: 'domain',
    description: 'description',
    sla: 'sla',
    quality: 'quality',
    product: 'product',
    lifecycle: 'lifecycle',
    successor: 'successor',
    endsOn: 'endsOn',
  },
  deprecatedTag: 'Deprecated',
  piiTags: ['PII'],
};

/** A topic with nothing to complain about, but an owner and a domain that no directory needs to know. */
export function aCatalogTopic(
  overrides: Omit<Partial<CatalogTopic>, 'businessMetadata'> & {
    /** Attributes of the business metadata `DataProduct`; `null` for a read that cannot tell. */
    metadata?: Record<string, string> | null;
  } = {},
): CatalogTopic {
  const {
    qualifiedName = 'lsrc-1:lkc-1:orders',
    metadata = {
      owner: 'checkout',
      domain: 'sales',
      description: 'Every order.',
      quality: 'curated',
      sla: 'tier-1',
    },
    ...topic
  } = overrides;
  return {
    qualifiedName,
    ref: parseTopicRef(qualifiedName),
    tags: ['DataProduct'],
    ...(metadata && {
      businessMetadata: Object.entries(metadata).map(([attribute, value]) => ({
        metadata: 'DataProduct',
        attribute,
        value,
      })),
    }),
    ...topic,
  };
}
