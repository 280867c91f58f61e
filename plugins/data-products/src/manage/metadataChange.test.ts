// SPDX-License-Identifier: Apache-2.0
import type { ProductMetadata } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEditableProduct,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  editTarget,
  isAcceptanceNeeded,
  isChanged,
  offeredAgain,
  settled,
} from './metadataChange';

const ending = {
  successor: 'dataproduct:prod/orders-v2',
  endsOn: '2027-01-31',
};

describe('settled', () => {
  // prettier-ignore
  test.each<[ProductMetadata['lifecycle'], boolean]>([
    ['proposed',   false],
    ['draft',      false],
    ['active',     false],
    ['deprecated', true],
    ['retired',    true],
  ])('of a product that is %s, keeps the end: %s', (lifecycle, isKept) => {
    expect(settled(aProductMetadata({ ...ending, lifecycle }))).toMatchObject(
      isKept ? ending : { successor: '', endsOn: '' },
    );
  });
});

test('a product that goes on is active, and does not end', () => {
  expect(
    offeredAgain(aProductMetadata({ ...ending, lifecycle: 'deprecated' })),
  ).toEqual(aProductMetadata({ lifecycle: 'active' }));
});

describe('isChanged', () => {
  const before = aProductMetadata({
    attributes: [{ name: 'costCenter', value: 'CC-1' }],
  });
  // prettier-ignore
  test.each<[string, Partial<ProductMetadata>, boolean]>([
    ['nothing',                          {},                                    false],
    ['a description',                    { description: 'Other.' },             true],
    ['a tier',                           { qualityTier: 'raw' },                true],
    ['an attribute',                     { attributes: [{ name: 'costCenter', value: 'CC-2' }] }, true],
    ['an attribute that says nothing',   { attributes: [...before.attributes, { name: 'support', value: '' }] }, false],
    ['an attribute emptied',             { attributes: [{ name: 'costCenter', value: '' }] }, true],
  ])('tells %s', (_case, change, expected) => {
    expect(isChanged(before, { ...before, ...change })).toBe(expected);
  });
});

describe('the terms of an SLA tier', () => {
  // prettier-ignore
  test.each<[string, ProductMetadata['slaTier'], ProductMetadata['slaTier'], boolean]>([
    ['as it was',     'tier-2',  'tier-2',  false],
    ['another',       'tier-2',  'tier-1',  true],
    ['the first one', undefined, 'tier-3',  true],
    ['none any more', 'tier-2',  undefined, false],
  ])('of %s: accepted anew?', (_case, before, after, expected) => {
    expect(
      isAcceptanceNeeded(
        aProductMetadata({ slaTier: before }),
        aProductMetadata({ slaTier: after }),
      ),
    ).toBe(expected);
  });

  it('are told only where they had to be accepted', () => {
    const began = anEditableProduct();
    const target = (slaTier: ProductMetadata['slaTier']) =>
      editTarget({
        began,
        wanted: { ...began.metadata, slaTier },
        accepted: 'tier-1',
      });
    expect(target('tier-1').acceptedSlaTier).toBe('tier-1');
    expect(target('tier-2')).not.toHaveProperty('acceptedSlaTier');
    expect(target('tier-2').version).toBe('version-1');
  });
});
