// SPDX-License-Identifier: Apache-2.0
import type {
  ProductListRequest,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Whether every word occurs in what the back end searches. */
export function matches(product: ProductSummary, text: string = ''): boolean {
  const haystack = [
    product.title,
    product.description,
    product.ownerRef ?? product.ownerText,
    product.domainRef ?? product.domainText,
    ...product.topics,
    ...product.tags,
  ]
    .join('\n')
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => haystack.includes(word));
}

/** As the back end sorts, ascending. */
export function compare(
  a: ProductSummary,
  b: ProductSummary,
  sortBy: ProductListRequest['sortBy'] = 'title',
): number {
  const valueOf = (product: ProductSummary) => {
    switch (sortBy) {
      case 'owner':
        return product.ownerRef ?? product.ownerText ?? '';
      case 'domain':
        return product.domainRef ?? product.domainText ?? '';
      case 'issues':
        return String(product.issueCount).padStart(4, '0');
      case 'title':
      case 'lifecycle':
      case 'qualityTier':
      case 'slaTier':
      case 'changedAt':
        return product[sortBy] ?? '';
      default:
        return String(
          product.extraColumns?.[sortBy.replace(/^extra:/, '')] ?? '',
        );
    }
  };
  return valueOf(a).localeCompare(valueOf(b));
}
