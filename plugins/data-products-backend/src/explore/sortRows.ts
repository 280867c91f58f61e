// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';
import {
  ExploreColumn,
  extraColumnIn,
  PRODUCT_STATUSES,
  ProductListRequest,
  ProductSortBy,
  ProductSummary,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreRow } from './exploreRow';

export interface RowOrder {
  sortBy: NonNullable<ProductListRequest['sortBy']>;
  sortOrder: 'ascending' | 'descending';
}

/** Compared with `<`; absent values sort last whichever the order. */
type SortKey = string | number | null | undefined;

const SORT_KEY: Record<ProductSortBy, (summary: ProductSummary) => SortKey> = {
  title: ({ title }) => title.toLowerCase(),
  owner: ({ ownerRef, ownerText }) => nameKey(ownerRef, ownerText),
  domain: ({ domainRef, domainText }) => nameKey(domainRef, domainText),
  lifecycle: ({ lifecycle }) => rankKey(PRODUCT_STATUSES, lifecycle),
  qualityTier: ({ qualityTier }) => rankKey(QUALITY_TIERS, qualityTier),
  slaTier: ({ slaTier }) => rankKey(SLA_TIERS, slaTier),
  issues: ({ issueCount }) => issueCount,
  changedAt: ({ changedAt }) => changedAt,
};

export function isOwnColumn(sortBy: string): sortBy is ProductSortBy {
  return Object.hasOwn(SORT_KEY, sortBy);
}

/**
 * A sorted copy. Equal ones are sorted by title, then by entity ref, so that pages never overlap. Tiers and lifecycle
 * sort by rank, what is no known tier after those that are.
 *
 * @param columns - Those that other plugins add.
 */
export function sortRows(
  rows: readonly ExploreRow[],
  { sortBy, sortOrder }: RowOrder,
  columns: readonly ExploreColumn[] = [],
): ExploreRow[] {
  const direction = sortOrder === 'ascending' ? 1 : -1;
  const keyOf = keyReader(sortBy, columns);
  return rows
    .map(row => ({
      row,
      key: keyOf(row.summary),
      title: SORT_KEY.title(row.summary),
    }))
    .sort(
      (a, b) =>
        compareKeys(a.key, b.key, direction) ||
        compareKeys(a.title, b.title, 1) ||
        compareKeys(a.row.summary.entityRef, b.row.summary.entityRef, 1),
    )
    .map(({ row }) => row);
}

function keyReader(
  sortBy: RowOrder['sortBy'],
  columns: readonly ExploreColumn[],
): (summary: ProductSummary) => SortKey {
  if (isOwnColumn(sortBy)) return SORT_KEY[sortBy];
  const id = extraColumnIn(sortBy) ?? '';
  const terms = columns.find(column => column.id === id)?.terms;
  return ({ extraColumns = {} }) => {
    const value = Object.hasOwn(extraColumns, id)
      ? extraColumns[id]
      : undefined;
    if (typeof value !== 'string') return value;
    return terms ? rankKey(terms, value) : value.toLowerCase();
  };
}

function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === b) return 0;
  // What is not known last, whatever the direction, and before it what there is none of.
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -direction : direction;
}

/** By the name people read: that of the entity, else what was written. */
function nameKey(ref: string | undefined, text: string | undefined): SortKey {
  if (ref) return parseEntityRef(ref).name.toLowerCase();
  return text?.replace(/^@/, '').toLowerCase();
}

function rankKey(ranks: readonly string[], value: string | undefined): SortKey {
  if (value === undefined) return undefined;
  const rank = ranks.indexOf(value);
  return rank === -1 ? ranks.length : rank;
}
