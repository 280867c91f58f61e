// SPDX-License-Identifier: Apache-2.0
import type { ProductStatus } from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../__testUtils__/english';
import { describeEnd } from './describeEnd';

const now = new Date('2027-01-31T23:30:00Z');

describe('describeEnd', () => {
  // prettier-ignore
  test.each<[ProductStatus, string | undefined, string | undefined]>([
    ['proposed',   undefined,    undefined],
    ['draft',      undefined,    undefined],
    ['active',     '2027-01-31', undefined],
    ['deprecated', undefined,    'This product is deprecated'],
    ['deprecated', '2027-02-01', 'This product is deprecated and ends tomorrow, on Feb 1, 2027'],
    ['deprecated', '2027-02-02', 'This product is deprecated and ends on Feb 2, 2027, in 2 days'],
    ['deprecated', '2027-01-31', 'This product is deprecated and ends today'],
    ['deprecated', '2027-01-30', 'This product is deprecated and was to end on Jan 30, 2027'],
    ['retired',    undefined,    'This product is retired: it is no longer offered'],
    ['retired',    '2027-01-30', 'This product is retired: it was to end on Jan 30, 2027'],
  ])('says of a product that is %s and ends on %s: %s', (lifecycle, endsOn, expected) => {
    expect(
      describeEnd({ lifecycle, endsOn }, { now, locale: 'en', t: english }),
    ).toBe(expected);
  });
});
