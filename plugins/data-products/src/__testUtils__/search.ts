// SPDX-License-Identifier: Apache-2.0
import type {
  ProductSearchDocument,
  SearchedField,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A text that must be there. */
export function aSearchedField(
  overrides: Partial<SearchedField> = {},
): SearchedField {
  return {
    path: 'orderId',
    type: 'string',
    tags: [],
    isPii: false,
    ...overrides,
  };
}

/** What search says of a product with nothing missing and one field. */
export function aProductSearchDocument(
  overrides: Partial<ProductSearchDocument> = {},
): ProductSearchDocument {
  const title = overrides.title ?? 'orders';
  return {
    title,
    text: 'words to find it by',
    location: `/catalog/prod/dataproduct/${title}`,
    entityRef: `dataproduct:prod/${title}`,
    kind: 'DataProduct',
    namespace: 'prod',
    lifecycle: 'active',
    description: 'One event per order accepted by the web shop.',
    environment: 'Production',
    owner: 'group:default/checkout',
    domain: 'domain:default/sales',
    qualityTier: 'authoritative',
    slaTier: 'tier-1',
    tags: ['Finance'],
    schemas: [{ subject: 'orders-value', fields: [aSearchedField()] }],
    leftOutFields: 0,
    ...overrides,
  };
}
