// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { parseProductKey, parseProductName, productKey } from './productKey';

describe('productKey', () => {
  // prettier-ignore
  test.each([
    ['a topic',                     { environmentId: 'env-1', clusterId: 'lkc-2', name: 'orders' },      'env-1/lkc-2/orders'],
    ['a cluster nobody tells',      { environmentId: 'env-1', name: 'orders' },                          'env-1/-/orders'],
    ['a name with a slash',         { environmentId: 'env-1', clusterId: 'lkc-2', name: 'a/b' },         'env-1/lkc-2/a/b'],
    ['a name with spaces around',   { environmentId: 'env-1', clusterId: 'lkc-2', name: ' My orders ' }, 'env-1/lkc-2/My orders'],
    ['a name that starts with dot', { environmentId: 'env-1', clusterId: 'lkc-2', name: '._x' },         'env-1/lkc-2/._x'],
  ])('names %s', (_case, identity, expected) => {
    expect(productKey(identity)).toBe(expected);
  });

  it('tells names apart that differ only in case', () => {
    const of = (name: string) => productKey({ environmentId: 'env-1', name });
    expect(of('Orders')).not.toBe(of('orders'));
  });

  // prettier-ignore
  test.each([
    ['a blank environment',      { environmentId: '', name: 'orders' }],
    ['a slash in environment',   { environmentId: 'env/1', name: 'orders' }],
    ['a blank cluster',          { environmentId: 'env-1', clusterId: '', name: 'orders' }],
    ['a space in the cluster',   { environmentId: 'env-1', clusterId: 'lkc 2', name: 'orders' }],
    ['a blank name',             { environmentId: 'env-1', name: '  ' }],
  ])('refuses %s', (_case, identity) => {
    expect(() => productKey(identity)).toThrow();
  });
});

describe('parseProductKey', () => {
  it('gives back what a key was made of', () => {
    const part = fc.stringMatching(/^[a-z]{1,4}-[a-z0-9]{1,8}$/);
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(text => text.trim() !== '' && !/\p{Cc}/u.test(text))
      .map(text => text.trim());

    fc.assert(
      fc.property(
        part,
        fc.option(part, { nil: undefined }),
        name,
        (environmentId, clusterId, productName) => {
          const identity = { environmentId, clusterId, name: productName };
          const key = productKey(identity);
          expect(parseProductKey(key)).toEqual({ key, ...identity });
        },
      ),
    );
  });

  test.each([
    '',
    'orders',
    'env-1/orders',
    'env-1/lkc-2/',
    '/lkc-2/orders',
    'env-1//orders',
    'env-1/lkc-2/ x',
  ])('refuses %j', text => expect(() => parseProductKey(text)).toThrow());
});

describe('parseProductName', () => {
  it('takes 249 characters and not one more', () => {
    expect(parseProductName('x'.repeat(249))).toHaveLength(249);
    expect(() => parseProductName('x'.repeat(250))).toThrow(
      'The name of a product has 250 characters; at most 249 are allowed',
    );
  });

  test.each(['a\u0000b', 'a\nb', 'a\u007fb'])('refuses %j', text => {
    expect(() => parseProductName(text)).toThrow('holds a control character');
  });
});
