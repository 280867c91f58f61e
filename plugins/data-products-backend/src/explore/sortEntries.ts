// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';
import {
  PRODUCT_STATUSES,
  ProductSortBy,
  ProductSummary,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreEntry } from './exploreEntry';

export type SortBy = ProductSortBy;

/** Compared with `<`; absent values sort last whichever the order. */
type SortKey = string | number | undefined;

const SORT_KEY: Record<SortBy, (summary: ProductSummary) => SortKey> = {
  title: ({ title }) => title.toLowerCase(),
  owner: ({ ownerRef, ownerText }) => nameKey(ownerRef, ownerText),
  domain: ({ domainRef, domainText }) => nameKey(domainRef, domainText),
  lifecycle: ({ lifecycle }) => rankKey(PRODUCT_STATUSES, lifecycle),
  qualityTier: ({ qualityTier }) => rankKey(QUALITY_TIERS, qualityTier),
  slaTier: ({ slaTier }) => rankKey(SLA_TIERS, slaTier),
  issues: ({ issueCount }) => issueCount,
  changedAt: ({ changedAt }) => changedAt,
};

export const SORTABLE = Object.keys(SORT_KEY) as [SortBy, ...SortBy[]];

/**
 * A sorted copy: by title unless told otherwise; equal ones by title, then by entity ref, so that pages never overlap.
 * Tiers and lifecycle sort by rank, what is no known tier after those that are.
 */
export function sortEntries(
  entries: readonly ExploreEntry[],
  order: { sortBy?: SortBy; sortOrder?: 'ascending' | 'descending' },
): ExploreEntry[] {
  const { sortBy = 'title', sortOrder = 'ascending' } = order;
  const direction = sortOrder === 'ascending' ? 1 : -1;
  return entries
    .map(entry => ({
      entry,
      key: SORT_KEY[sortBy](entry.summary),
      title: SORT_KEY.title(entry.summary),
    }))
    .sort(
      (a, b) =>
        compareKeys(a.key, b.key, direction) ||
        compareKeys(a.title, b.title, 1) ||
        compareKeys(a.entry.summary.entityRef, b.entry.summary.entityRef, 1),
    )
    .map(({ entry }) => entry);
}

function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
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
