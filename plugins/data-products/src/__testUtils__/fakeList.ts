// SPDX-License-Identifier: Apache-2.0
import type {
  ProductListRequest,
  ProductListResponse,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { countFacets, hasChosen } from './fakeFacets';
import type { FakeWorld } from './FakeDataProductsApi';

/** Searches, filters, counts, sorts and pages as the back end says it does. */
export function listProducts(
  world: FakeWorld,
  request: ProductListRequest,
): ProductListResponse {
  const { filters = {}, entityRefs, text, sortBy, sortOrder } = request;
  const { limit = 20, offset = 0 } = request;
  const readable = world.products.filter(product =>
    hasChosen(product, { environment: filters.environment }),
  );
  const candidates = world.products
    .filter(product => matches(product, text))
    .filter(product => entityRefs?.includes(product.entityRef) ?? true)
    .filter(product => !request.hasIssues || product.issueCount > 0)
    .filter(
      ({ ownerRef = '' }) =>
        !request.isMine || (world.myRefs?.includes(ownerRef) ?? true),
    );
  const matching = candidates
    .filter(product => hasChosen(product, filters, world.parents))
    .sort(
      (a, b) => compare(a, b, sortBy) * (sortOrder === 'descending' ? -1 : 1),
    );
  const isGiven = Object.keys(world.facets).length > 0;
  return {
    items: matching.slice(offset, offset + limit),
    totalItems: matching.length,
    totalReadable: readable.length,
    extraColumns: world.extraColumns,
    facets: isGiven
      ? world.facets
      : countFacets(candidates, request, world.parents, world.extraColumns),
  };
}

/** Whether every word occurs in what the back end searches. */
function matches(product: ProductSummary, text: string = ''): boolean {
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
function compare(
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

/** As the back end answers where it pages. */
export function pageOf<T>(
  items: T[],
  page: { limit?: number; offset?: number },
) {
  const { limit = 20, offset = 0 } = page;
  return {
    items: items.slice(offset, offset + limit),
    totalItems: items.length,
  };
}
