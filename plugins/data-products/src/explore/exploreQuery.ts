// SPDX-License-Identifier: Apache-2.0
import {
  EVERY_EXTRA_FACET,
  FACETS,
  FacetKey,
  isExtraColumnKey,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ChosenEnvironments } from './chosenEnvironments';

export type SortColumn = NonNullable<ProductListRequest['sortBy']>;

/** Every facet but the environment, which is chosen for the person until they choose themselves. */
export type FilterFacet = Exclude<FacetKey, 'environment'>;

/** Those of ours. */
export const FILTER_FACETS = FACETS.filter(facet => facet !== 'environment');

/** Conditions that are on or off. */
export const SWITCHES = ['isMine', 'isStarred', 'hasIssues'] as const;

export type Switch = (typeof SWITCHES)[number];

/** What the list of products is asked and how it is shown, as the address of the page holds it. */
export interface ExploreQuery extends Record<Switch, boolean> {
  text: string;
  /** Environment ids, none for all of them; `primary` while nobody has chosen. */
  environments: 'primary' | string[];
  /** What is chosen of each facet; only facets of which something is. */
  filters: Partial<Record<FilterFacet, string[]>>;
  sortBy: SortColumn;
  sortOrder: 'ascending' | 'descending';
  /** From 1. */
  page: number;
  pageSize: number;
  /** The columns beside the title, by id; `usual` while nobody has chosen. */
  columns: 'usual' | string[];
  /** True when the filters are out of the way. */
  isPanelClosed: boolean;
  /** Entity refs of the products picked, to be compared or changed together, at most {@link MAX_PICKED}. */
  picked: string[];
  /** True when the comparison is shown instead of the list. */
  isComparing: boolean;
  /** True when the comparison leaves out what all of them have in common. */
  isDifferencesOnly: boolean;
}

export const PAGE_SIZES = [20, 50, 100];

/** More do not fit side by side. */
export const MAX_COMPARED = 4;

/** The address holds each of them, and what may be done with each is asked in one request. */
export const MAX_PICKED = 50;

/** The back end takes no more of one facet. */
export const MAX_CHOICES = 100;

export const DEFAULT_QUERY: ExploreQuery = {
  text: '',
  environments: 'primary',
  filters: {},
  isMine: false,
  isStarred: false,
  hasIssues: false,
  sortBy: 'title',
  sortOrder: 'ascending',
  page: 1,
  pageSize: 20,
  columns: 'usual',
  isPanelClosed: false,
  picked: [],
  isComparing: false,
  isDifferencesOnly: false,
};

/** How the list is shown, rather than what is in it. */
const KEEPS_PAGE: ReadonlySet<string> = new Set<keyof ExploreQuery>([
  'page',
  'columns',
  'isPanelClosed',
  'picked',
  'isComparing',
  'isDifferencesOnly',
]);

/** Changes a query; whatever changes which products are listed leads back to the first page. */
export function changeExploreQuery(
  query: ExploreQuery,
  change: Partial<ExploreQuery>,
): ExploreQuery {
  const isSameList = Object.keys(change).every(key => KEEPS_PAGE.has(key));
  return {
    ...query,
    page: isSameList ? query.page : DEFAULT_QUERY.page,
    ...change,
  };
}

/** The facets that something is chosen of, ours first. */
export function filteredFacets(
  filters: ExploreQuery['filters'],
): FilterFacet[] {
  return [
    ...FILTER_FACETS.filter(facet => filters[facet]),
    ...Object.keys(filters).filter(isExtraColumnKey),
  ];
}

/** The filters with other choices of one facet. */
export function withFilter(
  filters: ExploreQuery['filters'],
  facet: FilterFacet,
  values: string[],
): ExploreQuery['filters'] {
  const { [facet]: _, ...others } = filters;
  return values.length === 0 ? others : { ...others, [facet]: values };
}

/** The values with one more, or without it when it is among them. */
export function toggled(values: string[], value: string): string[] {
  return values.includes(value)
    ? values.filter(other => other !== value)
    : [...values, value];
}

/** The change that takes every condition back, those chosen for the person excepted. */
export const NO_CONDITIONS: Partial<ExploreQuery> = {
  text: DEFAULT_QUERY.text,
  environments: DEFAULT_QUERY.environments,
  filters: DEFAULT_QUERY.filters,
  isMine: false,
  isStarred: false,
  hasIssues: false,
};

/** Whether anything but the environment narrows the list down. */
export function hasConditions(query: ExploreQuery): boolean {
  return (
    query.text.trim() !== '' ||
    Object.keys(query.filters).length > 0 ||
    SWITCHES.some(name => query[name])
  );
}

/** The request to the back end that answers a query. */
export function listRequestFromExploreQuery(
  query: ExploreQuery,
  chosen: ChosenEnvironments,
  /** Entity refs of what the person has starred. */
  starred: readonly string[],
): ProductListRequest {
  const environment = chosen.known.map(({ id }) => id);
  return {
    filters: {
      ...(environment.length > 0 && { environment }),
      ...query.filters,
    },
    text: query.text.trim() || undefined,
    isMine: query.isMine || undefined,
    entityRefs: query.isStarred ? [...starred] : undefined,
    hasIssues: query.hasIssues || undefined,
    sortBy: query.sortBy,
    sortOrder: query.sortOrder,
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
    facets: [...FACETS, EVERY_EXTRA_FACET],
  };
}

/** The last page that has rows; 1 when there are none. */
export function lastPage(totalItems: number, pageSize: number): number {
  return Math.max(1, Math.ceil(totalItems / pageSize));
}
