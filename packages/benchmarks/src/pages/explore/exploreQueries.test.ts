// SPDX-License-Identifier: Apache-2.0
import { FACETS } from '@data-mesh/backstage-plugin-data-products-common';
import { exploreQueries } from './exploreQueries';

describe('exploreQueries', () => {
  const facets = Object.fromEntries(
    FACETS.map(facet => [
      facet,
      ['a', 'b', 'c'].map(value => ({
        value,
        kind: 'term' as const,
        count: 1,
      })),
    ]),
  );
  const queries = exploreQueries(facets, 120);

  it('asks for something else each time', () => {
    const texts = queries.map(query => JSON.stringify(query));
    expect(new Set(texts).size).toBe(120);
  });

  it('narrows by every facet at one time or another, and counts all of them each time', () => {
    const narrowed = queries.flatMap(({ filters }) =>
      Object.keys(filters ?? {}),
    );
    expect(new Set(narrowed)).toEqual(new Set(FACETS));
    expect(new Set(queries.map(query => query.facets?.length))).toEqual(
      new Set([FACETS.length]),
    );
  });

  it('leaves out what there is nothing to choose from', () => {
    const [, query] = exploreQueries({}, 2);
    expect(Object.values(query?.filters ?? {})).toEqual([[]]);
  });
});
