// SPDX-License-Identifier: Apache-2.0
import { FACETS } from '@data-mesh/backstage-plugin-data-products-common';
import { anEnvironment } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  changeExploreQuery,
  DEFAULT_QUERY,
  ExploreQuery,
  hasConditions,
  lastPage,
  listRequestFromExploreQuery,
  NO_CONDITIONS,
  toggled,
  withFilter,
} from './exploreQuery';

describe('changeExploreQuery', () => {
  const onPage3 = { ...DEFAULT_QUERY, page: 3 };

  test.each<Partial<ExploreQuery>>([
    { text: 'orders' },
    { environments: [] },
    { filters: { tag: ['PII'] } },
    { isMine: true },
    { sortBy: 'owner' },
    { pageSize: 50 },
  ])('goes back to the first page with %j', change => {
    expect(changeExploreQuery(onPage3, change)).toMatchObject({
      ...change,
      page: 1,
    });
  });

  test.each<Partial<ExploreQuery>>([
    { columns: ['owner'] },
    { isPanelClosed: true },
    { picked: ['dataproduct:prod/orders'] },
    { isComparing: true },
    { isDifferencesOnly: true },
  ])('stays on the page with %j, which lists the same', change => {
    expect(changeExploreQuery(onPage3, change)).toMatchObject({
      ...change,
      page: 3,
    });
  });

  it('turns the page', () => {
    expect(changeExploreQuery(onPage3, { page: 4 }).page).toBe(4);
  });
});

describe('hasConditions', () => {
  // prettier-ignore
  test.each<[Partial<ExploreQuery>, boolean]>([
    [{},                             false],
    [{ text: ' ' },                  false],
    [{ text: 'a' },                  true],
    [{ environments: ['env-1'] },    false],
    [{ filters: { tag: ['PII'] } },  true],
    [{ hasIssues: true },            true],
    [{ sortBy: 'owner', page: 2 },   false],
  ])('of %j is %s', (change, expected) => {
    expect(hasConditions({ ...DEFAULT_QUERY, ...change })).toBe(expected);
  });

  it('is over once they are taken back', () => {
    const narrowed: ExploreQuery = {
      ...DEFAULT_QUERY,
      text: 'a',
      filters: { pii: ['yes'] },
      isMine: true,
      isStarred: true,
      hasIssues: true,
      columns: [],
    };
    expect(changeExploreQuery(narrowed, NO_CONDITIONS)).toEqual({
      ...DEFAULT_QUERY,
      columns: [],
    });
  });
});

describe('withFilter', () => {
  it('forgets a facet of which nothing is chosen any more', () => {
    expect(withFilter({ tag: ['PII'], pii: ['yes'] }, 'tag', [])).toEqual({
      pii: ['yes'],
    });
  });
});

describe('toggled', () => {
  // prettier-ignore
  test.each([
    [[],         'a', ['a']],
    [['a'],      'b', ['a', 'b']],
    [['a', 'b'], 'a', ['b']],
  ])('%j with %s is %j', (values, value, expected) => {
    expect(toggled(values, value)).toEqual(expected);
  });
});

describe('listRequestFromExploreQuery', () => {
  const production = anEnvironment({ id: 'env-1' });

  it('asks for the rows of the page, and for all counts', () => {
    const query: ExploreQuery = {
      ...DEFAULT_QUERY,
      text: '  orders ',
      filters: { domain: ['domain:default/sales'] },
      page: 3,
      pageSize: 50,
    };
    expect(
      listRequestFromExploreQuery(
        query,
        { known: [production], unknownIds: ['env-gone'] },
        ['dataproduct:prod/orders'],
      ),
    ).toEqual({
      filters: { environment: ['env-1'], domain: ['domain:default/sales'] },
      text: 'orders',
      sortBy: 'title',
      sortOrder: 'ascending',
      limit: 50,
      offset: 100,
      facets: [...FACETS, 'extra:*'],
    });
  });

  it('asks for the starred ones only when it is to', () => {
    const starred = ['dataproduct:prod/orders'];
    const query = { ...DEFAULT_QUERY, isStarred: true, isMine: true };
    expect(
      listRequestFromExploreQuery(
        query,
        { known: [], unknownIds: [] },
        starred,
      ),
    ).toMatchObject({ filters: {}, isMine: true, entityRefs: starred });
  });
});

describe('lastPage', () => {
  // prettier-ignore
  test.each([
    [0,  20, 1],
    [20, 20, 1],
    [21, 20, 2],
    [41, 20, 3],
  ])('%i items, %i a page: %i', (totalItems, pageSize, expected) => {
    expect(lastPage(totalItems, pageSize)).toBe(expected);
  });
});
