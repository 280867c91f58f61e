// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  DAYS,
  isFiltered,
  NO_FILTER,
  UnusedAddress,
  unusedAddressChange,
  unusedAddressFromSearch,
  unusedRequest,
} from './unusedAddress';

const read = (search: string) =>
  unusedAddressFromSearch(new URLSearchParams(search));

const searchOf = (change: Partial<UnusedAddress>) => {
  const given = Object.entries(unusedAddressChange(change)).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value]]),
  );
  return new URLSearchParams(given).toString();
};

describe('the address of the report', () => {
  // prettier-ignore
  test.each<[string, string, Partial<UnusedAddress>]>([
    ['nothing',                '',                       { days: 30, page: 1 }],
    ['all there is',           'days=90&finding=unread&owner=mine&domain=domain:default/sales&environment=env-1&page=3', { days: 90, kind: 'unread', owner: 'mine', domain: 'domain:default/sales', environment: 'env-1', page: 3 }],
    ['days that are no choice', 'days=31',               { days: 30, page: 1 }],
    ['a finding that is none', 'finding=dead',           { days: 30, page: 1 }],
    ['a page that is none',    'page=0',                 { days: 30, page: 1 }],
    ['an owner that is none',  'owner=shop',             { days: 30, page: 1 }],
    ['a domain that is none',  'domain=mine',            { days: 30, page: 1 }],
    ['what nobody owns',       'owner=~missing&domain=~text:Web shop', { days: 30, page: 1, owner: '~missing', domain: '~text:Web shop' }],
    ['empty parts',            'owner=&domain=&environment=&page=', { days: 30, page: 1 }],
  ])('means with %s', (_case, search, expected) => {
    expect(read(search)).toEqual(expected);
  });

  it('says again what was read from it', () => {
    const address = fc.record({
      days: fc.constantFrom(...DAYS),
      kind: fc.option(fc.constantFrom('silent' as const, 'unknown' as const), {
        nil: undefined,
      }),
      owner: fc.constantFrom(undefined, 'mine', 'group:default/shop'),
      domain: fc.constantFrom(undefined, 'domain:default/sales', '~missing'),
      environment: fc.constantFrom(undefined, 'env-1'),
      page: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(address, each => {
        expect(read(searchOf(each))).toEqual(each);
      }),
    );
  });

  it('begins on the first page again when anything else changes', () => {
    expect(unusedAddressChange({ owner: 'mine' })).toEqual({
      owner: 'mine',
      page: undefined,
    });
  });

  it('is empty without filters', () => {
    expect(searchOf(NO_FILTER)).toBe('');
    expect(isFiltered(read(''))).toBe(false);
    expect(isFiltered(read('owner=mine'))).toBe(true);
    expect(isFiltered(read('domain=~missing'))).toBe(true);
  });

  // prettier-ignore
  test.each<[string, object]>([
    ['owner=mine',               { isMine: true }],
    ['owner=group:default/shop', { owner: 'group:default/shop' }],
    ['domain=domain:default/sales', { domain: 'domain:default/sales' }],
    ['finding=silent&days=7',    { kind: 'silent', days: 7 }],
  ])('asks the back end for %s', (search, expected) => {
    expect(unusedRequest(read(search))).toMatchObject(expected);
  });
});
