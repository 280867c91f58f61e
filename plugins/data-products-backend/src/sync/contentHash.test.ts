// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { contentHash } from './contentHash';

describe('contentHash', () => {
  it('is the same for equal products', () => {
    expect(contentHash(aDataProduct())).toBe(contentHash(aDataProduct()));
  });

  it('does not count a property without a value', () => {
    expect(contentHash(aDataProduct({ endsOn: undefined }))).toBe(
      contentHash(aDataProduct()),
    );
  });

  // prettier-ignore
  test.each([
    ['a property',       { description: 'Other words.' }],
    ['one deep inside',  { owner: { status: 'unresolved', text: '@checkout' } }],
    ['an item more',     { tags: ['PII', 'Pilot'] }],
    ['another order',    { attributes: [{ name: 'b', value: '' }, { name: 'a', value: '' }] }],
    ['an empty text',    { ownerEmail: '' }],
  ] as const)('tells products apart that differ in %s', (_case, change) => {
    const product = aDataProduct({ attributes: [{ name: 'a', value: '' }, { name: 'b', value: '' }] });
    expect(contentHash({ ...product, ...change } as typeof product)).not.toBe(contentHash(product));
  });
});
