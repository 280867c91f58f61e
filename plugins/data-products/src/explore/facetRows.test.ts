// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { FacetValue } from '@data-mesh/backstage-plugin-data-products-common';
import { facetRows, FacetRowsOptions } from './facetRows';

const entity = (value: string, parent?: string): FacetValue => ({
  value,
  kind: 'entity',
  parent,
  count: 1,
});

/** commerce (checkout (payments), pricing), data */
const GROUPS = [
  entity('commerce'),
  entity('checkout', 'commerce'),
  entity('payments', 'checkout'),
  entity('pricing', 'commerce'),
  entity('data'),
];

/** The rows as lines: indented, `+` for what can be opened, `-` for what is open, `*` chosen, `~` included. */
const lines = (options: Partial<FacetRowsOptions>) =>
  facetRows({
    facet: 'owner',
    listed: GROUPS,
    chosen: [],
    openByValue: {},
    ...options,
  }).map(row =>
    [
      ' '.repeat(row.depth),
      row.hasParts && row.isOpen ? '-' : '',
      row.hasParts && !row.isOpen ? '+' : '',
      row.choice.value,
      row.isChosen ? '*' : '',
      row.isIncluded ? '~' : '',
    ].join(''),
  );

describe('facetRows', () => {
  // prettier-ignore
  test.each<[string, Partial<FacetRowsOptions>, string[]]>([
    ['keep parts to themselves at first', {},
      ['+commerce', 'data']],
    ['show the parts of what is open', { openByValue: { commerce: true } },
      ['-commerce', ' +checkout', ' pricing', 'data']],
    ['are open down to what is chosen', { chosen: ['payments'] },
      ['-commerce', ' -checkout', '  payments*', ' pricing', 'data']],
    ['stay closed where somebody closed them', { chosen: ['payments'], openByValue: { commerce: false } },
      ['+commerce', 'data']],
    ['say what comes with something chosen', { chosen: ['commerce'], openByValue: { commerce: true, checkout: true } },
      ['-commerce*', ' -checkout~', '  payments~', ' pricing~', 'data']],
    ['put first what is chosen and not listed', { chosen: ['gone'] },
      ['gone*', '+commerce', 'data']],
    ['show what is wanted, and what that is part of', { isWanted: ({ value }) => value === 'payments' },
      ['-commerce', ' -checkout', '  payments']],
    ['keep what is wanted though it is not listed', { isWanted: ({ value }) => value === 'gone', chosen: ['gone'] },
      ['gone*']],
    ['show nothing when nothing is wanted', { isWanted: () => false, chosen: ['gone'] },
      []],
    ['make a root of what is part of something not listed', { listed: [entity('a', 'not-listed')] },
      ['a']],
  ])('%s', (_case, options, expected) => {
    expect(lines(options)).toEqual(expected);
  });

  it('show everything once, whatever is part of what', () => {
    const names = ['a', 'b', 'c', 'd'];
    const anyListing = fc.tuple(
      ...names.map(name =>
        fc
          .option(fc.constantFrom(...names), { nil: undefined })
          .map(parent => entity(name, parent)),
      ),
    );
    fc.assert(
      fc.property(anyListing, listed => {
        const rows = facetRows({
          facet: 'owner',
          listed,
          chosen: [],
          openByValue: Object.fromEntries(names.map(name => [name, true])),
        });
        expect(rows.map(({ choice }) => choice.value).sort()).toEqual(names);
      }),
    );
  });
});
