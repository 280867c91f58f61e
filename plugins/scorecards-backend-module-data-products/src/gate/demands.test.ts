// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { Scorecard } from '@data-mesh/backstage-plugin-scorecards-common';
import { isNewDemand, levelDemands, plannedEntity, rulesFor } from './demands';
import type { GateRule } from './readGateSettings';

const rule = (when: GateRule['when']): GateRule => ({
  when,
  scorecard: 'governance',
  level: 'silver',
  whenNotReached: 'refuse',
});
const authoritative = rule({ qualityTier: ['authoritative'] });

/** Judges what is active, in production. */
const scorecard: Pick<Scorecard, 'appliesTo'> = {
  appliesTo: {
    $all: [
      { kind: 'DataProduct' },
      { 'spec.lifecycle': 'active' },
      { 'metadata.namespace': 'prod' },
    ],
  },
};

const curated = aDataProduct({ qualityTier: { tier: 'curated' } });
const best = aDataProduct({ qualityTier: { tier: 'authoritative' } });
const draft = aDataProduct({ ...best, lifecycle: 'draft' });

describe('rulesFor', () => {
  // prettier-ignore
  test.each<[string, GateRule['when'], Partial<DataProduct>, boolean]>([
    ['the tier',                   { qualityTier: ['authoritative'] },                     {},                                                           true],
    ['another tier',               { qualityTier: ['curated'] },                           {},                                                           false],
    ['one of several',             { qualityTier: ['curated', 'authoritative'] },          {},                                                           true],
    ['each kind that is named',    { qualityTier: ['authoritative'], slaTier: ['tier-1'] }, {},                                                          true],
    ['one kind of two',            { qualityTier: ['authoritative'], slaTier: ['tier-2'] }, {},                                                          false],
    ['no tier at all',             { qualityTier: ['raw'] },                               { qualityTier: undefined },                                   false],
    ['a tier nobody knows',        { qualityTier: ['raw'] },                               { qualityTier: { tier: 'unrecognized', value: 'raw-ish' } },  false],
  ])('looks for products with %s', (_case, when, product, isMeant) => {
    expect(rulesFor([rule(when)], { after: aDataProduct(product) })).toHaveLength(
      isMeant ? 1 : 0,
    );
  });
});

describe('isNewDemand', () => {
  // prettier-ignore
  test.each<[string, { before?: DataProduct; after: DataProduct; namespace?: string }, boolean]>([
    ['is published with the tier',                 { after: best },                           true],
    ['is published with another',                  { after: curated },                        false],
    ['gets the tier',                              { before: curated, after: best },          true],
    ['has it already, and changes something else', { before: best, after: best },             false],
    ['gives it up',                                { before: best, after: curated },          false],
    ['is no business of the scorecard',            { after: best, namespace: 'staging' },     false],
    ['is a draft',                                 { after: draft },                          false],
    ['was a draft, and becomes active',            { before: draft, after: best },            true],
  ])('answers for a product that %s', (_case, { before, after, namespace = 'prod' }, expected) => {
    expect(
      isNewDemand(authoritative, scorecard, { before, after, namespace }),
    ).toBe(expected);
  });
});

describe('plannedEntity', () => {
  // prettier-ignore
  test.each<[string, string | undefined, string, string]>([
    ['its name',                        'dataproduct:prod/orders-2', 'Orders',        'orders-2'],
    ['a name like its title',           undefined,                   'Orders (shop)', 'orders-shop'],
    ['any name where it has no letters', undefined,                  '注文',           'product'],
  ])('has %s', (_case, entityRef, title, name) => {
    const { metadata } = plannedEntity(aDataProduct({ title }), {
      entityRef,
      namespace: 'prod',
    });
    expect([metadata.namespace, metadata.name]).toEqual(['prod', name]);
  });
});

describe('levelDemands', () => {
  const entityOf = (product: DataProduct) =>
    plannedEntity(product, { namespace: 'prod' });
  const component = { ...entityOf(best), kind: 'Component' };

  // prettier-ignore
  test.each<[string, ReturnType<typeof entityOf>, boolean]>([
    ['a product of the tier',          entityOf(best),                                                             true],
    ['a draft of it',                  entityOf(draft),                                                            true],
    ['one of another tier',            entityOf(curated),                                                          false],
    ['one of a tier nobody knows',     entityOf(aDataProduct({ qualityTier: { tier: 'unrecognized', value: 'A' } })), false],
    ['one without a tier',             entityOf(aDataProduct({ qualityTier: undefined })),                         false],
    ['one written by hand, half',      { ...entityOf(best), spec: undefined },                                     false],
    ['what is no product',             component,                                                                  false],
  ])('are made of %s, or not', (_case, entity, expected) => {
    const [demand] = levelDemands([authoritative]);
    expect(demand).toMatchObject({
      scorecard: 'governance',
      level: 'silver',
      who: 'A product of quality tier authoritative',
    });
    expect(demand?.isDemandedOf(entity)).toBe(expected);
  });
});
