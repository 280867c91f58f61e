// SPDX-License-Identifier: Apache-2.0
import {
  ActivityQuery,
  activityQueryFromSearch,
  searchFromActivityQuery,
} from './activityQuery';

describe('activityQueryFromSearch', () => {
  // prettier-ignore
  test.each<[string, ActivityQuery]>([
    ['',                     { page: 1 }],
    ['field=owner&page=2',   { filter: 'owner', page: 2 }],
    ['field=operations',     { filter: 'operations', page: 1 }],
    ['field=schemas',        { filter: 'schemas', page: 1 }],
    ['field=colour',         { page: 1 }],
    ['page=0',               { page: 1 }],
    ['page=last',            { page: 1 }],
  ])('reads %j', (search, expected) => {
    expect(activityQueryFromSearch(new URLSearchParams(search))).toEqual(
      expected,
    );
  });
});

describe('searchFromActivityQuery', () => {
  // prettier-ignore
  test.each<[ActivityQuery, string]>([
    [{ page: 1 },                 ''],
    [{ filter: 'tags', page: 1 },  'field=tags'],
    [{ filter: 'tags', page: 3 },  'field=tags&page=3'],
  ])('writes %j', (query, expected) => {
    expect(searchFromActivityQuery(query).toString()).toBe(expected);
  });
});
