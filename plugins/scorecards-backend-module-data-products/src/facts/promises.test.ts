// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { someSurroundings, toldOf } from '../__testUtils__/toldOf';
import type { Surroundings } from './ownership';

describe('what is told about promises', () => {
  // prettier-ignore
  test.each<[Partial<DataProduct>, string, string]>([
    [{},                                                                          'tier-1',       'authoritative'],
    [{ slaTier: undefined, qualityTier: undefined },                              'missing',      'missing'],
    [{ slaTier: { tier: 'unrecognized', value: 'gold' }, qualityTier: { tier: 'raw' } }, 'unrecognized', 'raw'],
  ])('%j are the tiers %s and %s', (product, sla, quality) => {
    expect(toldOf('sla-tier', { product })).toBe(sla);
    expect(toldOf('quality-tier', { product })).toBe(quality);
  });

  it('knows the numbers that are promised', () => {
    const attributes = [
      { name: 'Availability', value: '99.9 %' },
      { name: 'latency', value: '2 s' },
    ];
    expect(toldOf('sla-numbers', { product: { attributes } })).toEqual([
      'availability',
      'latency',
    ]);
  });

  it('tells a lifecycle that is none', () => {
    const product: Partial<DataProduct> = {
      lifecycle: 'active',
      issues: [
        { code: 'lifecycle-unrecognized', severity: 'error', message: 'x' },
      ],
    };
    expect(toldOf('lifecycle', { product })).toBe('unrecognized');
    expect(toldOf('lifecycle', {})).toBe('active');
    expect(toldOf('issues', { product })).toEqual(['lifecycle-unrecognized']);
  });

  const ending: Partial<DataProduct> = {
    lifecycle: 'deprecated',
    successor: aResolvedReference('dataproduct:prod/deliveries'),
    endsOn: '2026-12-12',
  };
  const consumersNotifiedAt = '2026-11-12T08:00:00.000Z';

  // prettier-ignore
  test.each<[string, Partial<DataProduct>, string | undefined, unknown]>([
    ['nothing of a product that goes on',  {},                                                 undefined,           { absent: 'It is not deprecated.' }],
    ['nothing when all is said',           ending,                                             consumersNotifiedAt, []],
    ['a notice that was not sent',         ending,                                             undefined,           ['notice']],
    ['a last day',                         { ...ending, endsOn: undefined },                   consumersNotifiedAt, ['last day']],
    ['a successor that there is',          { ...ending, successor: { status: 'unresolved', text: 'x' } }, consumersNotifiedAt, ['successor']],
    ['everything',                         { lifecycle: 'deprecated' },                        undefined,           ['last day', 'notice', 'successor']],
  ])('misses %s', (_case, product, notified, expected) => {
    expect(toldOf('deprecation-gaps', { product, consumersNotifiedAt: notified })).toEqual(expected);
  });
});

describe('what is told about neighbours', () => {
  const none = someSurroundings({ neighbours: new Map() });
  const outage: Surroundings = { status: 'failed', reason: 'No catalog.' };

  // prettier-ignore
  test.each<[string, Surroundings, number | undefined, unknown]>([
    //                                             catalog             queries    told
    ['those that the catalog and queries name',    someSurroundings(), 2,         3],
    ['those of the catalog alone',                 someSurroundings(), undefined, 1],
    ['those of queries alone',                     outage,             2,         2],
    ['none',                                       none,               0,         0],
    ['nobody, when queries are not known',         none,               undefined, { failed: 'A source of lineage did not answer.' }],
    ['nobody, when the catalog is not known',      outage,             0,         { failed: 'No catalog.' }],
  ])('counts as producers %s', (_case, surroundings, derivedProducers, expected) => {
    expect(toldOf('producers', { derivedProducers, context: { surroundings } })).toEqual(expected);
  });

  it('counts consumers', () => {
    expect(toldOf('consumers', {})).toBe(2);
    expect(toldOf('consumers', { context: { surroundings: none } })).toBe(0);
    expect(toldOf('consumers', { context: { surroundings: outage } })).toEqual({
      failed: 'No catalog.',
    });
  });

  it('names no more than people read', () => {
    const tags = Array.from({ length: 25 }, (_, index) => `tag-${index}`);
    const told = toldOf('tags', { product: { tags } });
    expect(told).toHaveLength(21);
    expect(told).toContain('… and 5 more');
  });
});
