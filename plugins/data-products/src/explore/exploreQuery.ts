// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentInfo,
  ProductListRequest,
  ProductSortBy,
} from '@data-mesh/backstage-plugin-data-products-common';

export type SortColumn = ProductSortBy;

/** What the list of products is asked, as the address of the page holds it. */
export interface ExploreQuery {
  text: string;
  /** An environment id; `primary` while nobody has chosen one. */
  environment: 'primary' | 'all' | { id: string };
  sortBy: SortColumn;
  sortOrder: 'ascending' | 'descending';
  /** From 1. */
  page: number;
  pageSize: number;
}

export const PAGE_SIZES = [20, 50, 100];

const SORT_COLUMNS: readonly SortColumn[] = [
  'title',
  'owner',
  'domain',
  'lifecycle',
  'qualityTier',
  'slaTier',
  'issues',
  'changedAt',
];

export const DEFAULT_QUERY: ExploreQuery = {
  text: '',
  environment: 'primary',
  sortBy: 'title',
  sortOrder: 'ascending',
  page: 1,
  pageSize: 20,
};

/** Reads an address; whatever in it makes no sense counts as absent. */
export function exploreQueryFromSearch(search: URLSearchParams): ExploreQuery {
  const sort = search.get('sort') ?? '';
  const sortBy = sortColumnFromId(sort.replace(/^-/, ''));
  return {
    text: search.get('text') ?? DEFAULT_QUERY.text,
    environment: environmentFromText(search.get('environment')),
    sortBy: sortBy ?? DEFAULT_QUERY.sortBy,
    sortOrder: sortBy && sort.startsWith('-') ? 'descending' : 'ascending',
    page: positiveInteger(search.get('page')) ?? DEFAULT_QUERY.page,
    pageSize:
      PAGE_SIZES.find(size => size === positiveInteger(search.get('size'))) ??
      DEFAULT_QUERY.pageSize,
  };
}

/** The column the back end sorts by that goes by this id; `undefined` when there is none. */
export function sortColumnFromId(id: string): SortColumn | undefined {
  return SORT_COLUMNS.find(known => known === id);
}

function environmentFromText(text: string | null): ExploreQuery['environment'] {
  if (!text) return 'primary';
  return text === 'all' ? 'all' : { id: text };
}

function positiveInteger(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The shortest address that reads back as the query: what is as usual is left out. */
export function searchFromExploreQuery(query: ExploreQuery): URLSearchParams {
  const search = new URLSearchParams();
  if (query.text) search.set('text', query.text);
  if (query.environment !== 'primary') {
    search.set(
      'environment',
      query.environment === 'all' ? 'all' : query.environment.id,
    );
  }
  const isDescending = query.sortOrder === 'descending';
  if (query.sortBy !== DEFAULT_QUERY.sortBy || isDescending) {
    search.set('sort', `${isDescending ? '-' : ''}${query.sortBy}`);
  }
  if (query.page !== DEFAULT_QUERY.page) {
    search.set('page', String(query.page));
  }
  if (query.pageSize !== DEFAULT_QUERY.pageSize) {
    search.set('size', String(query.pageSize));
  }
  return search;
}

/** Changes a query; whatever changes which products are listed leads back to the first page. */
export function changeExploreQuery(
  query: ExploreQuery,
  change: Partial<ExploreQuery>,
): ExploreQuery {
  return { ...query, page: DEFAULT_QUERY.page, ...change };
}

/** Which environment a query is about: one of those there are, all of them, or one nobody knows. */
export type ChosenEnvironment =
  | { status: 'all' }
  | { status: 'one'; environment: EnvironmentInfo }
  | { status: 'unknown'; id: string };

/** Finds the environment a query names; without a primary one it is about all. */
export function chosenEnvironment(
  query: ExploreQuery,
  environments: EnvironmentInfo[],
): ChosenEnvironment {
  const { environment: asked } = query;
  if (asked === 'all') return { status: 'all' };
  if (asked === 'primary') {
    const primary = environments.find(({ isPrimary }) => isPrimary);
    return primary
      ? { status: 'one', environment: primary }
      : { status: 'all' };
  }
  const environment = environments.find(({ id }) => id === asked.id);
  return environment
    ? { status: 'one', environment }
    : { status: 'unknown', id: asked.id };
}

/** The request to the back end that answers a query. */
export function listRequestFromExploreQuery(
  query: ExploreQuery,
  chosen: Exclude<ChosenEnvironment, { status: 'unknown' }>,
): ProductListRequest {
  return {
    filters:
      chosen.status === 'one' ? { environment: [chosen.environment.id] } : {},
    text: query.text.trim() || undefined,
    sortBy: query.sortBy,
    sortOrder: query.sortOrder,
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  };
}

/** The last page that has rows; 1 when there are none. */
export function lastPage(totalItems: number, pageSize: number): number {
  return Math.max(1, Math.ceil(totalItems / pageSize));
}
