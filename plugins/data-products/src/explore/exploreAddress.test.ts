// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  exploreLink,
  exploreQueryFromSearch,
  searchFromExploreQuery,
} from './exploreAddress';
import {
  DEFAULT_QUERY,
  ExploreQuery,
  MAX_CHOICES,
  MAX_PICKED,
  PAGE_SIZES,
} from './exploreQuery';

const read = (search: string) =>
  exploreQueryFromSearch(new URLSearchParams(search));

describe('exploreQueryFromSearch', () => {
  // prettier-ignore
  test.each<[string, Partial<ExploreQuery>]>([
    ['',                                {}],
    ['text=orders+eu',                  { text: 'orders eu' }],
    ['environment=all',                 { environments: [] }],
    ['environment=env-1',               { environments: ['env-1'] }],
    ['environment=env-1&environment=env-2', { environments: ['env-1', 'env-2'] }],
    ['environment=env-1&environment=all', { environments: [] }],
    ['environment=',                    { environments: 'primary' }],
    ['owner=group:default/a',           { filters: { owner: ['group:default/a'] } }],
    ['tag=PII&tag=gdpr&tag=PII',        { filters: { tag: ['PII', 'gdpr'] } }],
    ['tag=&colour=red',                 {}],
    ['x.level.governance=Gold&x.level.governance=~unknown', { filters: { 'extra:level.governance': ['Gold', '~unknown'] } }],
    ['x.=Gold&x.level=',                {}],
    ['mine=yes',                        { isMine: true }],
    ['mine=true',                       {}],
    ['starred=yes&issues=yes',          { isStarred: true, hasIssues: true }],
    ['sort=owner',                      { sortBy: 'owner' }],
    ['sort=-changedAt',                 { sortBy: 'changedAt', sortOrder: 'descending' }],
    ['sort=-title',                     { sortOrder: 'descending' }],
    ['sort=extra:level',                { sortBy: 'extra:level' }],
    ['sort=extra:',                     {}],
    ['sort=colour',                     {}],
    ['sort=-colour',                    {}],
    ['page=3',                          { page: 3 }],
    ['page=0',                          {}],
    ['page=-1',                         {}],
    ['page=1.5',                        {}],
    ['page=two',                        {}],
    ['size=50',                         { pageSize: 50 }],
    ['size=7',                          {}],
    ['column=owner&column=extra:level', { columns: ['owner', 'extra:level'] }],
    ['column=',                         { columns: [] }],
    ['filters=closed',                  { isPanelClosed: true }],
    ['pick=a&pick=b&pick=a',            { picked: ['a', 'b'] }],
    ['view=comparison&differences=yes', { isComparing: true, isDifferencesOnly: true }],
    ['view=map',                        {}],
  ])('reads %j', (search, expected) => {
    expect(read(search)).toEqual({ ...DEFAULT_QUERY, ...expected });
  });

  it('takes no more picks than can be changed at once', () => {
    const refs = Array.from({ length: MAX_PICKED + 1 }, (_, n) => `ref-${n}`);
    const search = new URLSearchParams(refs.map(ref => ['pick', ref]));
    expect(read(`${search}`).picked).toEqual(refs.slice(0, MAX_PICKED));
  });

  it('takes no more choices of a facet than the back end does', () => {
    const search = new URLSearchParams(
      Array.from({ length: MAX_CHOICES + 1 }, (_, index) => [
        'tag',
        `t${index}`,
      ]),
    );
    expect(exploreQueryFromSearch(search).filters.tag).toHaveLength(
      MAX_CHOICES,
    );
  });
});

describe('searchFromExploreQuery', () => {
  it('leaves out what is as usual', () => {
    expect(searchFromExploreQuery(DEFAULT_QUERY).toString()).toBe('');
  });

  it('reads back as the same query', () => {
    const someTexts = (maxLength: number) =>
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength });
    const query: fc.Arbitrary<ExploreQuery> = fc.record({
      text: fc.string(),
      environments: fc.oneof(
        fc.constant('primary' as const),
        fc.uniqueArray(fc.stringMatching(/^env-\w{4,8}$/), { maxLength: 3 }),
      ),
      filters: fc.record(
        { domain: someTexts(3), qualityTier: someTexts(3), tag: someTexts(3) },
        { requiredKeys: [], noNullPrototype: true },
      ),
      isMine: fc.boolean(),
      isStarred: fc.boolean(),
      hasIssues: fc.boolean(),
      sortBy: fc.constantFrom('title', 'owner', 'changedAt', 'extra:a b'),
      sortOrder: fc.constantFrom('ascending', 'descending'),
      page: fc.integer({ min: 1, max: 99_999 }),
      pageSize: fc.constantFrom(...PAGE_SIZES),
      columns: fc.oneof(
        fc.constant('usual' as const),
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
      ),
      isPanelClosed: fc.boolean(),
      picked: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 50 }),
      isComparing: fc.boolean(),
      isDifferencesOnly: fc.boolean(),
    });
    fc.assert(
      fc.property(query, asked => {
        const address = searchFromExploreQuery(asked).toString();
        expect(read(address)).toEqual(asked);
      }),
    );
  });
});

describe('exploreLink', () => {
  // prettier-ignore
  test.each<[Partial<ExploreQuery>, string]>([
    [{},                                       '/explore'],
    [{ isMine: true, environments: [] },       '/explore?environment=all&mine=yes'],
    [{ filters: { tag: ['a&b'] } },            '/explore?tag=a%26b'],
  ])('of %j is %s', (conditions, expected) => {
    expect(exploreLink('/explore', conditions)).toBe(expected);
  });
});
