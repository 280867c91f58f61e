// SPDX-License-Identifier: Apache-2.0
import { parseProductStatus } from './productStatus';

describe('parseProductStatus', () => {
  // prettier-ignore
  test.each([
    ['proposed',      { status: 'proposed' }],
    ['draft',         { status: 'draft' }],
    ['active',        { status: 'active' }],
    ['deprecated',    { status: 'deprecated' }],
    ['retired',       { status: 'retired' }],
    [' Deprecated\n', { status: 'deprecated' }],
    ['production',    { status: 'unrecognized', value: 'production' }],
    ['actives',       { status: 'unrecognized', value: 'actives' }],
    [' end of life ', { status: 'unrecognized', value: 'end of life' }],
    ['',              undefined],
    [undefined,       undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(parseProductStatus(text)).toEqual(expected);
  });
});
