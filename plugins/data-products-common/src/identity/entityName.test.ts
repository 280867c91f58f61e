// SPDX-License-Identifier: Apache-2.0
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { ProductKey } from '../model/product';
import { assignEntityName, entityNameFor } from './entityName';
import { productKey } from './productKey';

const nobody = () => false;

const topicName = fc
  .string({
    unit: fc.constantFrom(
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-',
    ),
    minLength: 1,
    maxLength: 249,
  })
  .filter(name => name !== '.' && name !== '..');

const anyTitle = fc.oneof(
  topicName,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 249 }),
);

describe('entityNameFor', () => {
  // prettier-ignore
  test.each([
    ['a plain topic name as it is',     'orders',                 'orders'],
    ['dots, hyphens, underscores',      'orders.placed_v1-eu',    'orders.placed_v1-eu'],
    ['capitals in lower case',          'OrdersPlaced',           'ordersplaced'],
    ['what has 63 characters',          'x'.repeat(63),           'x'.repeat(63)],
    ['what has 64 cut, with a hash',    'x'.repeat(64),           `${'x'.repeat(55)}-0nflp6t`],
    ['what has 249 cut, with a hash',   'x'.repeat(249),          `${'x'.repeat(55)}-1f4ev0l`],
    ['spaces with a hash',              'Customer orders',        'customer-orders-031hrok'],
    ['a leading underscore with a hash', '_internal',             'internal-10ue8hh'],
    ['a leading dot with a hash',       '.internal',              'internal-1thvb4c'],
    ['a trailing hyphen with a hash',   'orders-',                'orders-0hzq5e5'],
    ['only punctuation',                '_._',                    'product-098mx9v'],
    ['another script',                  '注文',                    'product-1vsyjbp'],
  ])('gives %s', (_case, title, expected) => {
    expect(entityNameFor(title)).toBe(expected);
  });

  it('tells titles apart that differ only in what a name cannot hold', () => {
    const names = ['a b', 'a/b', 'a:b', 'a  b', 'a-b'].map(entityNameFor);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('assignEntityName', () => {
  const key = (name: string, clusterId = 'lkc-1') =>
    productKey({ environmentId: 'env-1', clusterId, name });

  it('gives the name for the title to the first that wants it', () => {
    expect(
      assignEntityName({
        title: 'orders',
        key: key('orders'),
        isTaken: nobody,
      }),
    ).toBe('orders');
  });

  it('gives a hash of the key to the second', () => {
    const isTaken = (name: string) => name === 'orders';
    const name = assignEntityName({
      title: 'Orders',
      key: key('Orders', 'lkc-2'),
      isTaken,
    });
    expect(name).toBe('orders-1pby37u');
  });

  it('goes on when the name with the hash is taken, too', () => {
    const first = assignEntityName({
      title: 'orders',
      key: key('orders'),
      isTaken: name => name === 'orders',
    });
    const second = assignEntityName({
      title: 'orders',
      key: key('orders'),
      isTaken: name => name === 'orders' || name === first,
    });
    expect(second).toMatch(/^orders-[a-z0-9]{7}$/);
    expect(second).not.toBe(first);
  });

  it('gives names that the catalog accepts and takes for different ones', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTitle, { maxLength: 40 }), titles => {
        const names = assignAll(titles);
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(
          titles.length,
        );
        names.forEach(name =>
          expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(
            true,
          ),
        );
      }),
    );
  });

  it('gives the same names to the same titles in the same order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTitle, { maxLength: 20 }), titles => {
        expect(assignAll(titles)).toEqual(assignAll(titles));
      }),
    );
  });
});

/** Assigns names one after the other, as a store does. */
function assignAll(titles: string[]): string[] {
  const taken = new Set<string>();
  return titles.map(title => {
    const name = assignEntityName({
      title,
      key: `env-1/lkc-1/${title}` as ProductKey,
      isTaken: wanted => taken.has(wanted),
    });
    taken.add(name);
    return name;
  });
}
