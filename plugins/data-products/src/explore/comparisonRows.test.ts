// SPDX-License-Identifier: Apache-2.0
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { ComparedFact, comparisonRows } from './comparisonRows';

const differences = (a: Partial<ProductSummary>, b: Partial<ProductSummary>) =>
  comparisonRows([aProductSummary(a), aProductSummary(b)])
    .filter(({ isDifferent }) => isDifferent)
    .map(({ fact }) => fact);

describe('comparisonRows', () => {
  // prettier-ignore
  test.each<[string, Partial<ProductSummary>, Partial<ProductSummary>, ComparedFact[]]>([
    ['nothing of equals',                {},                          {},                          []],
    ['not the title, which is above',    { title: 'a', topics: [] },  { title: 'b', topics: [] },  []],
    ['owners',                           { ownerRef: 'group:default/a' }, { ownerRef: 'group:default/b' }, ['owner']],
    ['an owner from a name nobody knows', { ownerRef: undefined, ownerText: 'x' }, {},             ['owner']],
    ['tags, in whatever order',          { tags: ['a', 'b'] },        { tags: ['b', 'a'] },        []],
    ['different tags',                   { tags: ['a', 'b'] },        { tags: ['a'] },             ['tag']],
    ['unknown formats from none',        { formats: undefined },      { formats: [] },             ['format']],
    ['personal data from none',          { hasPii: true },            { hasPii: false },           ['pii']],
  ])('tell apart %s', (_case, a, b, expected) => {
    expect(differences(a, b)).toEqual(expected);
  });

  it('has one product differ from nothing', () => {
    const rows = comparisonRows([aProductSummary()]);
    expect(rows.some(({ isDifferent }) => isDifferent)).toBe(false);
  });
});
