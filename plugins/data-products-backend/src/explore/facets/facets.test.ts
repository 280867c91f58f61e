// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  Facet,
  FacetValue,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createEntityTree } from '../../references/createEntityTree';
import {
  aDomain,
  aGroup,
  anEntry,
  aTable,
  PROD,
  STAGING,
} from '../__testUtils__/tables';
import { ExploreEntry } from '../exploreEntry';
import { IsReadable, listProducts } from '../listProducts';

const tree = createEntityTree([
  aGroup('commerce'),
  aGroup('checkout', { parent: 'commerce' }),
  aGroup('payments', { parent: 'checkout' }),
  aGroup('inventory'),
  aDomain('sales'),
  aDomain('web-sales', { subdomainOf: 'sales' }),
]);

/** The choices of one facet, each as `value count`, a part indented below what it is part of. */
function facetOf(
  facet: Facet,
  entries: ExploreEntry[],
  request: ProductListRequest = {},
  isReadable: IsReadable = () => true,
): string[] {
  const { facets } = listProducts(
    aTable(entries, { tree }),
    { ...request, facets: [facet] },
    { isReadable },
  );
  const values = facets[facet] ?? [];
  const depthOf = ({ parent }: FacetValue): number => {
    const whole = values.find(({ value }) => value === parent);
    return whole ? 1 + depthOf(whole) : 0;
  };
  return values.map(
    value => `${'> '.repeat(depthOf(value))}${value.value} ${value.count}`,
  );
}

const ownedBy = (
  name: string,
  group: string,
  rest: Partial<DataProduct> = {},
) =>
  anEntry(name, {
    owner: aResolvedReference(`group:default/${group}`),
    ...rest,
  });

describe('a facet of entities', () => {
  it('counts a product once in its group and in each one above, also those that own nothing', () => {
    const entries = [
      ownedBy('a', 'payments'),
      ownedBy('b', 'payments'),
      ownedBy('c', 'checkout'),
      ownedBy('d', 'inventory'),
    ];
    expect(facetOf('owner', entries)).toEqual([
      'group:default/commerce 3',
      '> group:default/checkout 3',
      '> > group:default/payments 2',
      'group:default/inventory 1',
    ]);
  });

  it('nests subdomains', () => {
    const inDomain = (name: string) =>
      anEntry(name, { domain: aResolvedReference(`domain:default/${name}`) });
    expect(
      facetOf('domain', [inDomain('web-sales'), inDomain('sales')]),
    ).toEqual(['domain:default/sales 2', '> domain:default/web-sales 1']);
  });

  it('ends with what means no entity, what is missing last', () => {
    const entries = [
      anEntry('a', { owner: { status: 'missing' } }),
      anEntry('b', { owner: { status: 'missing' } }),
      anEntry('c', { owner: { status: 'unresolved', text: '@nobody' } }),
      ownedBy('d', 'inventory'),
    ];
    expect(facetOf('owner', entries)).toEqual([
      'group:default/inventory 1',
      '~text:@nobody 1',
      '~missing 2',
    ]);
  });

  it('says nothing of groups above a product that the reader may not see', () => {
    const entries = [ownedBy('a', 'payments'), ownedBy('d', 'inventory')];
    const hidden: IsReadable = ({ entityName }) => entityName !== 'a';
    expect(facetOf('owner', entries, {}, hidden)).toEqual([
      'group:default/inventory 1',
    ]);
  });
});

describe('a facet of terms', () => {
  // prettier-ignore
  test.each<[Facet, Partial<DataProduct>[], string[]]>([
    ['lifecycle',   [{ lifecycle: 'retired' }, { lifecycle: 'retired' }, { lifecycle: 'draft' }],
                    ['draft 1', 'retired 2']],
    ['qualityTier', [{ qualityTier: { tier: 'unrecognized', value: 'gold' } }, { qualityTier: { tier: 'raw' } }, { qualityTier: { tier: 'authoritative' } }],
                    ['authoritative 1', 'raw 1', '~text:gold 1']],
    ['environment', [{ environmentId: STAGING.id }, { environmentId: STAGING.id }, {}],
                    [`${PROD.id} 1`, `${STAGING.id} 2`]],
    ['pii',         [{ tags: [] }, { tags: ['pii'] }],
                    ['yes 1', '~unknown 1']],
  ])('keeps the order of its own: %s', (facet, products, expected) => {
    const entries = products.map((product, n) => anEntry(`p${n}`, product));
    expect(facetOf(facet, entries)).toEqual(expected);
  });

  it('begins with the most frequent when it has no order, and with the first by name of equal ones', () => {
    const entries = [['c'], ['c', 'b'], ['a']].map((tags, n) =>
      anEntry(`p${n}`, { tags }),
    );
    expect(facetOf('tag', entries)).toEqual(['c 2', 'a 1', 'b 1']);
  });
});

describe('a facet that is filtered by', () => {
  const entries = [
    ownedBy('a', 'payments', { tags: ['PII'], lifecycle: 'draft' }),
    ownedBy('b', 'payments', { tags: ['GDPR'] }),
    ownedBy('c', 'inventory', { tags: ['GDPR'] }),
  ];

  it('still counts its other choices', () => {
    const filters = { owner: ['group:default/inventory'] };
    expect(facetOf('owner', entries, { filters })).toEqual([
      'group:default/commerce 2',
      '> group:default/checkout 2',
      '> > group:default/payments 2',
      'group:default/inventory 1',
    ]);
  });

  it('counts by the conditions of the others', () => {
    const filters = { owner: ['group:default/inventory'] };
    expect(facetOf('tag', entries, { filters })).toEqual(['GDPR 1']);
    expect(facetOf('tag', entries, { text: 'inventory' })).toEqual(['GDPR 1']);
  });

  it('lists a choice that nothing is left of, so that it can be taken back', () => {
    const filters = { owner: ['group:default/payments'], lifecycle: ['draft'] };
    expect(facetOf('owner', entries, { filters, text: 'gdpr' })).toEqual([
      'group:default/commerce 0',
      '> group:default/checkout 0',
      '> > group:default/payments 0',
    ]);
  });

  it('does not list a choice that only hidden products have, or none', () => {
    const filters = { owner: ['group:default/inventory', 'group:default/x'] };
    const hidden: IsReadable = ({ entityName }) => entityName !== 'c';
    expect(facetOf('owner', entries, { filters }, hidden)).toEqual([
      'group:default/commerce 2',
      '> group:default/checkout 2',
      '> > group:default/payments 2',
    ]);
  });
});
