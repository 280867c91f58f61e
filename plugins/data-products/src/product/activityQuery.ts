// SPDX-License-Identifier: Apache-2.0

export const CHANGES_PER_PAGE = 20;

/** The fields a change can be about, in the order of the filter. */
export const CHANGE_FIELDS = [
  'product',
  'title',
  'description',
  'lifecycle',
  'owner',
  'domain',
  'qualityTier',
  'slaTier',
  'slaTerms',
  'successor',
  'endsOn',
  'ownerEmail',
  'tags',
  'attributes',
  'outputPorts',
  'problem',
] as const;

export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** What the list can be narrowed to: changes of one field, what people have done through the portal, or new versions of schemas. */
export const ACTIVITY_FILTERS = [
  'operations',
  'schemas',
  ...CHANGE_FIELDS,
] as const;

export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];

/** What is shown, as the address of the page holds it. */
export interface ActivityQuery {
  /** Everything when absent. */
  filter?: ActivityFilter;
  /** From 1. */
  page: number;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function activityQueryFromSearch(
  search: URLSearchParams,
): ActivityQuery {
  const page = search.get('page') ?? '';
  return {
    filter: activityFilterFromText(search.get('field')),
    page: /^[1-9]\d{0,8}$/.test(page) ? Number(page) : 1,
  };
}

export function activityFilterFromText(
  text: string | null,
): ActivityFilter | undefined {
  return ACTIVITY_FILTERS.find(filter => filter === text);
}

/** The field a change is about, if it is one that has a name here. */
export function changeFieldFromText(
  text: string | null,
): ChangeField | undefined {
  return CHANGE_FIELDS.find(field => field === text);
}

/** The shortest address that reads back as the query. */
export function searchFromActivityQuery(query: ActivityQuery): URLSearchParams {
  const search = new URLSearchParams();
  if (query.filter) search.set('field', query.filter);
  if (query.page > 1) search.set('page', String(query.page));
  return search;
}
