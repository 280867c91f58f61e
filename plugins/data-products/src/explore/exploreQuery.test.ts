// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anEnvironment } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  changeExploreQuery,
  chosenEnvironment,
  DEFAULT_QUERY,
  ExploreQuery,
  exploreQueryFromSearch,
  lastPage,
  listRequestFromExploreQuery,
  PAGE_SIZES,
  searchFromExploreQuery,
} from './exploreQuery';

const read = (search: string) =>
  exploreQueryFromSearch(new URLSearchParams(search));

describe('exploreQueryFromSearch', () => {
  // prettier-ignore
  test.each<[string, Partial<ExploreQuery>]>([
    ['',                          {}],
    ['text=orders+eu',            { text: 'orders eu' }],
    ['environment=all',           { environment: 'all' }],
    ['environment=env-7k2mq9',    { environment: { id: 'env-7k2mq9' } }],
    ['environment=',              { environment: 'primary' }],
    ['sort=owner',                { sortBy: 'owner' }],
    ['sort=-changedAt',           { sortBy: 'changedAt', sortOrder: 'descending' }],
    ['sort=-title',               { sortOrder: 'descending' }],
    ['sort=colour',               {}],
    ['sort=-colour',              {}],
    ['page=3',                    { page: 3 }],
    ['page=0',                    {}],
    ['page=-1',                   {}],
    ['page=1.5',                  {}],
    ['page=two',                  {}],
    ['size=50',                   { pageSize: 50 }],
    ['size=7',                    {}],
  ])('reads %j', (search, expected) => {
    expect(read(search)).toEqual({ ...DEFAULT_QUERY, ...expected });
  });
});

describe('searchFromExploreQuery', () => {
  it('leaves out what is as usual', () => {
    expect(searchFromExploreQuery(DEFAULT_QUERY).toString()).toBe('');
  });

  it('reads back as the same query', () => {
    const query: fc.Arbitrary<ExploreQuery> = fc.record({
      text: fc.string(),
      environment: fc.oneof(
        fc.constantFrom('primary' as const, 'all' as const),
        fc.record({ id: fc.stringMatching(/^env-\w{4,8}$/) }),
      ),
      sortBy: fc.constantFrom('title', 'owner', 'issues', 'changedAt'),
      sortOrder: fc.constantFrom('ascending', 'descending'),
      page: fc.integer({ min: 1, max: 99_999 }),
      pageSize: fc.constantFrom(...PAGE_SIZES),
    });
    fc.assert(
      fc.property(query, asked => {
        const address = searchFromExploreQuery(asked).toString();
        expect(read(address)).toEqual(asked);
      }),
    );
  });
});

describe('changeExploreQuery', () => {
  const onPage3 = { ...DEFAULT_QUERY, page: 3 };

  test.each<Partial<ExploreQuery>>([
    { text: 'orders' },
    { environment: 'all' },
    { sortBy: 'owner' },
    { pageSize: 50 },
  ])('goes back to the first page with %j', change => {
    expect(changeExploreQuery(onPage3, change)).toMatchObject({
      ...change,
      page: 1,
    });
  });

  it('turns the page', () => {
    expect(changeExploreQuery(onPage3, { page: 4 }).page).toBe(4);
  });
});

describe('chosenEnvironment', () => {
  const production = anEnvironment({ id: 'env-1', isPrimary: true });
  const staging = anEnvironment({ id: 'env-2', isPrimary: false });

  // prettier-ignore
  test.each<[string, ExploreQuery['environment'], object]>([
    ['the primary one unless one is named', 'primary',       { status: 'one', environment: production }],
    ['the one that is named',               { id: 'env-2' }, { status: 'one', environment: staging }],
    ['all of them',                         'all',           { status: 'all' }],
    ['one that is gone',                    { id: 'env-3' }, { status: 'unknown', id: 'env-3' }],
  ])('is %s', (_case, environment, expected) => {
    expect(
      chosenEnvironment({ ...DEFAULT_QUERY, environment }, [
        staging,
        production,
      ]),
    ).toEqual(expected);
  });

  it('is all of them when none is primary', () => {
    expect(chosenEnvironment(DEFAULT_QUERY, [staging])).toEqual({
      status: 'all',
    });
  });
});

describe('listRequestFromExploreQuery', () => {
  it('asks for the rows of the page', () => {
    const query: ExploreQuery = {
      ...DEFAULT_QUERY,
      text: '  orders ',
      page: 3,
      pageSize: 50,
    };
    expect(
      listRequestFromExploreQuery(query, {
        status: 'one',
        environment: anEnvironment({ id: 'env-1' }),
      }),
    ).toEqual({
      environmentId: 'env-1',
      text: 'orders',
      sortBy: 'title',
      sortOrder: 'ascending',
      limit: 50,
      offset: 100,
    });
  });

  it('names no environment and no text when there is none to name', () => {
    expect(
      listRequestFromExploreQuery(DEFAULT_QUERY, { status: 'all' }),
    ).toMatchObject({ environmentId: undefined, text: undefined, offset: 0 });
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
