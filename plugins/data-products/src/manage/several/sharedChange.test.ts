// SPDX-License-Identifier: Apache-2.0
import type { ProductMetadata } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEditableProduct,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  isAcceptanceNeededOfAny,
  sayings,
  severalTargets,
  SharedChange,
  shownMetadata,
  withoutField,
} from './sharedChange';

const saying = (title: string, metadata: Partial<ProductMetadata> = {}) =>
  anEditableProduct({
    entityRef: `dataproduct:prod/${title}`,
    title,
    metadata: aProductMetadata({
      description: `What ${title} tells.`,
      slaTier: 'tier-2',
      ...metadata,
    }),
  });

const ORDERS = saying('orders', { slaTier: 'tier-1' });
const CARTS = saying('carts');
const VOUCHERS = saying('vouchers');

describe('sayings', () => {
  it('counts who says what, most of them first', () => {
    expect(
      sayings([ORDERS, CARTS, VOUCHERS], 'slaTier').map(
        ({ metadata, count }) => [metadata.slaTier, count],
      ),
    ).toEqual([
      ['tier-2', 2],
      ['tier-1', 1],
    ]);
  });
});

describe('shownMetadata', () => {
  // prettier-ignore
  test.each<[string, SharedChange, SharedChange]>([
    ['what all of them say',            {},                    { slaTier: 'tier-2' }],
    ['what they are to say instead',    { slaTier: 'tier-3' }, { slaTier: 'tier-3' }],
  ])('is %s', (_case, change, expected) => {
    expect(shownMetadata([CARTS, VOUCHERS], change)).toMatchObject(expected);
  });

  it('is nothing where they differ', () => {
    expect(shownMetadata([ORDERS, CARTS], {})).not.toHaveProperty('slaTier');
  });
});

describe('severalTargets', () => {
  it('changes what is asked for, and leaves everything else as each product has it', () => {
    const targets = severalTargets({
      products: [ORDERS, CARTS],
      change: { domain: 'domain:default/retail' },
      accepted: undefined,
    });
    expect(targets).toEqual(
      [ORDERS, CARTS].map(({ entityRef, version, metadata }) => ({
        entityRef,
        version,
        metadata: { ...metadata, domain: 'domain:default/retail' },
      })),
    );
  });

  it('accepts terms only for those that promise another SLA than before', () => {
    const targets = severalTargets({
      products: [ORDERS, CARTS],
      change: { slaTier: 'tier-1' },
      accepted: 'tier-1',
    });
    expect(targets.map(({ acceptedSlaTier }) => acceptedSlaTier)).toEqual([
      undefined,
      'tier-1',
    ]);
  });

  it('takes the end off those that go on after all', () => {
    const [target] = severalTargets({
      products: [
        saying('shipments', { lifecycle: 'deprecated', endsOn: '2027-01-31' }),
      ],
      change: { lifecycle: 'active' },
      accepted: undefined,
    });
    expect(target?.metadata).toMatchObject({ lifecycle: 'active', endsOn: '' });
  });
});

describe('isAcceptanceNeededOfAny', () => {
  // prettier-ignore
  test.each<[string, SharedChange, boolean]>([
    ['nobody speaks of the SLA',       {},                    false],
    ['some promise another one',       { slaTier: 'tier-1' }, true],
    ['all of them promise it already', { slaTier: 'tier-2' }, false],
  ])('when %s', (_case, change, expected) => {
    const products =
      change.slaTier === 'tier-2' ? [CARTS, VOUCHERS] : [ORDERS, CARTS];
    expect(isAcceptanceNeededOfAny(products, change)).toBe(expected);
  });
});

describe('withoutField', () => {
  it('takes one field back', () => {
    expect(
      withoutField({ slaTier: 'tier-1', lifecycle: 'draft' }, 'slaTier'),
    ).toEqual({ lifecycle: 'draft' });
  });
});
