// SPDX-License-Identifier: Apache-2.0
import {
  extraColumnIn,
  extraColumnKey,
  isExtraColumnKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DEFAULT_QUERY,
  ExploreQuery,
  filteredFacets,
  FilterFacet,
  FILTER_FACETS,
  MAX_CHOICES,
  MAX_PICKED,
  PAGE_SIZES,
  SortColumn,
  Switch,
  SWITCHES,
} from './exploreQuery';

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

/** What an address calls the conditions that are on or off. */
const SWITCH_PARAMETER: Record<Switch, string> = {
  isMine: 'mine',
  isStarred: 'starred',
  hasIssues: 'issues',
};

/** What a parameter begins with that is about a column of another plugin. */
const EXTRA = 'x.';

const ON = 'yes';
const ALL_ENVIRONMENTS = 'all';

/** Reads an address; whatever in it makes no sense counts as absent. */
export function exploreQueryFromSearch(search: URLSearchParams): ExploreQuery {
  const sort = search.get('sort') ?? '';
  const sortBy = sortColumnFromId(sort.replace(/^-/, ''));
  const isOn = (name: string) => search.get(name) === ON;
  return {
    text: search.get('text') ?? DEFAULT_QUERY.text,
    environments: environmentsFromTexts(values(search, 'environment')),
    filters: Object.fromEntries(
      [...FILTER_FACETS, ...extraFacetsIn(search)]
        .map(facet => [facet, values(search, parameterOf(facet))] as const)
        .filter(([, chosen]) => chosen.length > 0)
        .map(([facet, chosen]) => [facet, chosen.slice(0, MAX_CHOICES)]),
    ),
    isMine: isOn(SWITCH_PARAMETER.isMine),
    isStarred: isOn(SWITCH_PARAMETER.isStarred),
    hasIssues: isOn(SWITCH_PARAMETER.hasIssues),
    sortBy: sortBy ?? DEFAULT_QUERY.sortBy,
    sortOrder: sortBy && sort.startsWith('-') ? 'descending' : 'ascending',
    page: positiveInteger(search.get('page')) ?? DEFAULT_QUERY.page,
    pageSize:
      PAGE_SIZES.find(size => size === positiveInteger(search.get('size'))) ??
      DEFAULT_QUERY.pageSize,
    columns: search.has('column') ? values(search, 'column') : 'usual',
    isPanelClosed: search.get('filters') === 'closed',
    picked: values(search, 'pick').slice(0, MAX_PICKED),
    isComparing: search.get('view') === 'comparison',
    isDifferencesOnly: isOn('differences'),
  };
}

function extraFacetsIn(search: URLSearchParams): FilterFacet[] {
  return [...new Set(search.keys())]
    .filter(name => name.startsWith(EXTRA) && name !== EXTRA)
    .map(name => extraColumnKey(name.slice(EXTRA.length)));
}

function parameterOf(facet: FilterFacet): string {
  return isExtraColumnKey(facet) ? `${EXTRA}${extraColumnIn(facet)}` : facet;
}

/** The column the back end sorts by that goes by this id; `undefined` when there is none. */
export function sortColumnFromId(id: string): SortColumn | undefined {
  const [, extraId] = /^extra:(.+)$/.exec(id) ?? [];
  return extraId
    ? `extra:${extraId}`
    : SORT_COLUMNS.find(known => known === id);
}

/** What a parameter says that may be repeated, each once. */
function values(search: URLSearchParams, name: string): string[] {
  return [...new Set(search.getAll(name))].filter(value => value !== '');
}

function environmentsFromTexts(texts: string[]): ExploreQuery['environments'] {
  if (texts.length === 0) return 'primary';
  return texts.includes(ALL_ENVIRONMENTS) ? [] : texts;
}

function positiveInteger(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The shortest address that reads back as the query: what is as usual is left out. */
export function searchFromExploreQuery(query: ExploreQuery): URLSearchParams {
  const search = new URLSearchParams();
  const append = (name: string, chosen: readonly string[] = []) =>
    chosen.forEach(value => search.append(name, value));

  if (query.text) search.set('text', query.text);
  if (query.environments !== 'primary') {
    append(
      'environment',
      query.environments.length === 0 ? [ALL_ENVIRONMENTS] : query.environments,
    );
  }
  filteredFacets(query.filters).forEach(facet =>
    append(parameterOf(facet), query.filters[facet]),
  );
  SWITCHES.filter(name => query[name]).forEach(name =>
    search.set(SWITCH_PARAMETER[name], ON),
  );

  const isDescending = query.sortOrder === 'descending';
  if (query.sortBy !== DEFAULT_QUERY.sortBy || isDescending) {
    search.set('sort', `${isDescending ? '-' : ''}${query.sortBy}`);
  }
  if (query.page !== DEFAULT_QUERY.page) search.set('page', `${query.page}`);
  if (query.pageSize !== DEFAULT_QUERY.pageSize) {
    search.set('size', `${query.pageSize}`);
  }

  if (query.columns !== 'usual') {
    append('column', query.columns.length === 0 ? [''] : query.columns);
  }
  if (query.isPanelClosed) search.set('filters', 'closed');
  append('pick', query.picked);
  if (query.isComparing) search.set('view', 'comparison');
  if (query.isDifferencesOnly) search.set('differences', ON);
  return search;
}

/** Address of the list of products under some conditions. */
export function exploreLink(
  exploreHref: string,
  conditions: Partial<ExploreQuery>,
): string {
  const search = searchFromExploreQuery({ ...DEFAULT_QUERY, ...conditions });
  return search.size === 0 ? exploreHref : `${exploreHref}?${search}`;
}
