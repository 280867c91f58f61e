// SPDX-License-Identifier: Apache-2.0
import type {
  Facet,
  FacetValue,
} from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../__testUtils__/english';
import { PRODUCTION } from '../__testUtils__/environments';
import { describeFacetValue, facetChoice } from './describeFacetValue';

/** No meaning at all. */
const NONE = /^$/;

const options = { environments: [PRODUCTION], t: english };

describe('describeFacetValue', () => {
  // prettier-ignore
  test.each<[Facet, Partial<FacetValue>, string, RegExp]>([
    ['environment', { value: PRODUCTION.id },               'Production',     NONE],
    ['environment', { value: 'env-gone' },                  'env-gone',       NONE],
    ['lifecycle',   { value: 'draft' },                     'Draft',          /being built/i],
    ['lifecycle',   { value: 'dormant' },                   'dormant',        NONE],
    ['qualityTier', { value: 'raw' },                       'Raw',            /unchecked/],
    ['qualityTier', { value: '~1', kind: 'text', text: 'golden' }, 'golden', /as written/i],
    ['slaTier',     { value: 'tier-1' },                    'Tier 1',         /on call at any time/],
    ['slaTier',     { value: '~0', kind: 'missing' },       'Not set',        /how fast someone helps/],
    ['tag',         { value: 'gdpr' },                      'gdpr',           NONE],
    ['format',      { value: 'JSON' },                      'JSON Schema',    NONE],
    ['format',      { value: 'THRIFT' },                    'THRIFT',         NONE],
    ['format',      { value: '~2', kind: 'unknown' },       'Not known yet',  /comes by itself/],
    ['pii',         { value: 'no' },                        'None marked',    /neither the product/i],
  ])('%s %j is %s', (facet, choice, label, meaning) => {
    const words = describeFacetValue(
      facet,
      { value: '', kind: 'term', count: 1, ...choice },
      options,
    );
    expect(words).toMatchObject({ kind: 'words', label });
    expect(('meaning' in words && words.meaning) || '').toMatch(meaning);
  });

  it('leaves the words of an entity to the catalog', () => {
    const choice = facetChoice('owner', 'group:default/checkout');
    expect(describeFacetValue('owner', choice, options)).toEqual({
      kind: 'entity',
      entityRef: 'group:default/checkout',
    });
  });
});

describe('facetChoice', () => {
  const listed: FacetValue[] = [{ value: 'raw', kind: 'term', count: 3 }];

  // prettier-ignore
  test.each<[string, Facet, string, FacetValue]>([
    ['what is listed',                      'qualityTier', 'raw',   { value: 'raw', kind: 'term', count: 3 }],
    ['a term when it is not',               'qualityTier', 'fine',  { value: 'fine', kind: 'term', count: 0 }],
    ['an entity when it looks like one',    'domain', 'domain:default/sales', { value: 'domain:default/sales', kind: 'entity', count: 0 }],
    ['no entity where there are none',      'tag', 'a:b/c',         { value: 'a:b/c', kind: 'term', count: 0 }],
    ['no entity when it does not look it',  'owner', 'checkout',    { value: 'checkout', kind: 'term', count: 0 }],
  ])('is %s', (_case, facet, value, expected) => {
    expect(facetChoice(facet, value, listed)).toEqual(expected);
  });
});
