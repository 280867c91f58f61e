// SPDX-License-Identifier: Apache-2.0

import {
  EVERY_EXTRA_FACET,
  ExploreColumn,
  ExploreColumnValue,
  FacetKey,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { anEntry, aTable } from '../__testUtils__/tables';
import { listProducts } from '../listProducts';

const LEVEL: ExploreColumn = {
  id: 'level.governance',
  title: 'Level',
  kind: 'text',
  terms: ['Gold', 'Silver', 'None'],
  isFacet: true,
};
const STEWARD: ExploreColumn = {
  id: 'steward',
  title: 'Steward',
  kind: 'text',
};

/** Products by name, with what another plugin says of each. */
const LEVELS: Record<string, ExploreColumnValue | undefined> = {
  orders: 'Gold',
  payments: 'Silver',
  returns: 'Silver',
  refunds: 'None',
  baskets: undefined,
  quotes: 'Platinum',
  visits: '~unknown',
};

function list(request: ProductListRequest, hidden: string[] = []) {
  const table = aTable(
    Object.keys(LEVELS).map(name => anEntry(name)),
    {
      extra: {
        columns: [LEVEL, STEWARD],
        valuesByRef: new Map(
          Object.entries(LEVELS).flatMap(([name, level]) =>
            level === undefined
              ? []
              : [
                  [
                    `dataproduct:prod/${name}`,
                    { 'level.governance': level, steward: 'Kim' },
                  ],
                ],
          ),
        ),
      },
    },
  );
  const isReadable = ({ entityName }: { entityName: string }) =>
    !hidden.includes(entityName);
  return listProducts(table, request, { isReadable });
}

const told = (
  request: ProductListRequest,
  hidden?: string[],
  facet: FacetKey = 'extra:level.governance',
) =>
  list(request, hidden).facets[facet]?.map(
    ({ value, kind, count }) => `${kind} ${value} ${count}`,
  );

const listed = (...values: string[]) =>
  list({ filters: { 'extra:level.governance': values } }).items.map(
    ({ title }) => title,
  );

describe('a facet that another plugin adds', () => {
  it('is counted in the order of its terms, what nobody knows last', () => {
    expect(told({ facets: ['extra:level.governance'] })).toEqual([
      'term Gold 1',
      'term Silver 2',
      'term None 1',
      'term Platinum 1',
      'text ~text:~unknown 1',
      'unknown ~unknown 1',
    ]);
  });

  it('is counted with all others that are added, and those only, when every one is asked for', () => {
    expect(Object.keys(list({ facets: [EVERY_EXTRA_FACET] }).facets)).toEqual([
      'extra:level.governance',
    ]);
  });

  it('counts what its reader may read', () => {
    expect(
      told({ facets: [EVERY_EXTRA_FACET] }, ['orders', 'returns']),
    ).toEqual(expect.arrayContaining(['term Silver 1']));
    expect(
      told({ facets: [EVERY_EXTRA_FACET] }, ['orders']),
    ).not.toContainEqual(expect.stringContaining('Gold'));
  });

  it('counts its choices without regard to those that are chosen of it', () => {
    expect(
      told({
        facets: [EVERY_EXTRA_FACET],
        filters: { 'extra:level.governance': ['Gold'] },
      }),
    ).toContain('term Silver 2');
  });

  // prettier-ignore
  test.each<[string, string[], string[]]>([
    ['one value',                         ['Gold'],                ['orders']],
    ['either of two',                     ['Silver', 'None'],      ['payments', 'refunds', 'returns']],
    ['what nobody knows',                 ['~unknown'],            ['baskets']],
    ['a value that reads like that',      ['~text:~unknown'],      ['visits']],
    ['a value that nothing has',          ['Bronze'],              []],
  ])('narrows the list to %s', (_case, values, titles) => {
    expect(listed(...values)).toEqual(titles);
  });

  // prettier-ignore
  test.each<[string, FacetKey]>([
    ['a column that there is none of',    'extra:lag'],
    ['a column that is no facet',         'extra:steward'],
    ['what every object has',             'extra:constructor'],
  ])('matches nothing for %s', (_case, facet) => {
    const { totalItems, facets } = list({ filters: { [facet]: ['Kim'] }, facets: [facet] });
    expect([totalItems, facets]).toEqual([0, {}]);
  });
});
