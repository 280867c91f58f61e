// SPDX-License-Identifier: Apache-2.0
import {
  ExemptionsAddress,
  exemptionsAddressFromSearch,
  searchFromExemptionsAddress,
} from './exemptionsAddress';

describe('the address of exemptions', () => {
  // prettier-ignore
  test.each<[string, ExemptionsAddress]>([
    ['',                     { page: 1 }],
    ['state=active',         { phase: 'active', page: 1 }],
    ['page=3',               { page: 3 }],
    ['state=expired&page=2', { phase: 'expired', page: 2 }],
  ])('%j reads as %j, and back', (text, address) => {
    expect(exemptionsAddressFromSearch(new URLSearchParams(text))).toEqual(address);
    expect(searchFromExemptionsAddress(address).toString()).toBe(text);
  });

  test.each(['state=forgotten', 'page=0', 'page=1.5', 'page=last'])(
    'says nothing by %j',
    text => {
      expect(exemptionsAddressFromSearch(new URLSearchParams(text))).toEqual({
        page: 1,
      });
    },
  );
});
