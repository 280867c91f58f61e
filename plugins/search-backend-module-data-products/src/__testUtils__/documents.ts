// SPDX-License-Identifier: Apache-2.0
import {
  ProductDocument,
  ProductDocumentField,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A text of `orders-value`. */
export function aField(
  overrides: Partial<ProductDocumentField> = {},
): ProductDocumentField {
  return {
    subject: 'orders-value',
    path: 'orderId',
    type: 'string',
    doc: undefined,
    tags: [],
    isPii: false,
    ...overrides,
  };
}

/** A product with nothing missing and one field; the entity is named after the title. */
export function aProductDocument(
  overrides: Partial<ProductDocument> = {},
): ProductDocument {
  const title = overrides.title ?? 'orders';
  return {
    entityRef: `dataproduct:prod/${title}`,
    title,
    description: 'One event per order accepted by the web shop.',
    environmentId: 'env-7k2mq9',
    ownerRef: 'group:default/checkout',
    domainRef: 'domain:default/sales',
    lifecycle: 'active',
    qualityTier: 'authoritative',
    slaTier: 'tier-1',
    tags: ['Finance'],
    topics: [title],
    fields: [aField()],
    ...overrides,
  };
}
