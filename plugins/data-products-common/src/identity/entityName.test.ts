// SPDX-License-Identifier: Apache-2.0
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { ProductKey } from '../model/product';
import { assignEntityName } from './entityName';
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

describe('assignEntityName', () => {
  const key = (name: string, clusterId = 'lkc-1') =>
    productKey({ environmentId: 'env-1', clusterId, name });

  test.each([
    ['a plain topic name as it is', 'orders', 'orders'],
    [
      'dots, hyphens, underscores',
      'orders.placed_v1-eu',
      'orders.placed_v1-eu',
    ],
    ['capitals in lower case', 'OrdersPlaced', 'ordersplaced'],
    ['what has 63 characters', 'x'.repeat(63), 'x'.repeat(63)],
  ])('gives %s', (_case, title, expected) => {
    expect(assignEntityName({ title, key: key(title), isTaken: nobody })).toBe(
      expected,
    );
  });

  test.each([
    ['what has 64 cut', 'x'.repeat(64), `${'x'.repeat(55)}-1hhwxg4`],
    ['what has 249 cut', 'x'.repeat(249), `${'x'.repeat(55)}-0l1yg3w`],
    ['no spaces', 'Customer orders', 'customer-orders-1w25btp'],
    ['no leading underscore', '_internal', 'internal-0n58nqk'],
    ['no leading dot', '.internal', 'internal-01tuwyd'],
    ['no trailing hyphen', 'orders-', 'orders-1rt64p0'],
    ['a word instead of punctuation', '_._', 'product-08b0tru'],
    ['a word instead of another script', '注文', 'product-17ifnhk'],
  ])('gives %s, with a hash of the key', (_case, title, expected) => {
    expect(assignEntityName({ title, key: key(title), isTaken: nobody })).toBe(
      expected,
    );
  });

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
