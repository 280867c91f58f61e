// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import { createEntityDirectory } from './entityDirectory';
import {
  createReferenceAliases,
  resolveDomain,
  resolveOwner,
} from './resolveReference';

function anEntity(
  kind: string,
  ref: string,
  names: { title?: string; displayName?: string; email?: string } = {},
): Entity {
  const [namespace, name] = ref.includes('/')
    ? ref.split('/')
    : ['default', ref];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name: name!, title: names.title },
    spec: { profile: { displayName: names.displayName, email: names.email } },
  };
}

const directory = createEntityDirectory([
  anEntity('Group', 'checkout', {
    displayName: 'Checkout squad',
    email: 'checkout@shop.example',
  }),
  anEntity('Group', 'pricing', { title: 'Pricing' }),
  anEntity('Group', 'north/fraud'),
  anEntity('Group', 'south/fraud'),
  anEntity('Group', 'loyalty'),
  anEntity('Group', 'north/loyalty'),
  anEntity('User', 'loyalty'),
  anEntity('User', 'pat', {
    displayName: 'Pat Doe',
    email: 'Pat.Doe@shop.example',
  }),
  anEntity('User', 'sam', { displayName: 'Sam Roe' }),
  anEntity('User', 'sam.roe', { displayName: 'Sam Roe' }),
  anEntity('User', 'pricing'),
  anEntity('Domain', 'sales', { title: 'Sales & orders' }),
  anEntity('Domain', 'north/logistics', { title: 'Logistics: north' }),
  anEntity('Component', 'web-shop'),
]);

describe('resolveOwner', () => {
  // prettier-ignore
  test.each([
    ['a full entity ref',                       'group:default/checkout',   'group:default/checkout'],
    ['a ref in another case',                   'Group:Default/Checkout',   'group:default/checkout'],
    ['a ref without a namespace',               'user:pat',                 'user:default/pat'],
    ['a ref without a kind, of a group',        'north/fraud',              'group:north/fraud'],
    ['a ref without a kind, of a user',         'default/pat',              'user:default/pat'],
    ['a name',                                  'checkout',                 'group:default/checkout'],
    ['a name with @',                           '@checkout',                'group:default/checkout'],
    ['a name with space around, in capitals',   ' CHECKOUT ',               'group:default/checkout'],
    ['an e-mail address of a group',            'checkout@shop.example',    'group:default/checkout'],
    ['an e-mail address in another case',       'pat.doe@SHOP.example',     'user:default/pat'],
    ['a display name',                          'Checkout  Squad',          'group:default/checkout'],
    ['the display name of a user',              'Pat Doe',                  'user:default/pat'],
    ['a name that a group and a user have',     'pricing',                  'group:default/pricing'],
    ['a name that two namespaces have',         'loyalty',                  'group:default/loyalty'],
    ['the user of a name that a group has',     'user:loyalty',             'user:default/loyalty'],
  ])('knows %s', (_case, text, entityRef) => {
    expect(resolveOwner(text, directory)).toEqual({ status: 'resolved', text: text.trim(), entityRef });
  });

  test.each([undefined, '', '  '])('takes %j for a missing owner', text => {
    expect(resolveOwner(text, directory)).toEqual({ status: 'missing' });
  });

  // prettier-ignore
  test.each([
    ['a name nobody has',             'checkout-team'],
    ['a ref nobody has',              'group:default/nobody'],
    ['a ref in a namespace it lacks', 'group:north/checkout'],
    ['an entity of another kind',     'component:default/web-shop'],
    ['a domain',                      'sales'],
    ['what is no ref at all',         'a:b:c'],
    ['two @',                         '@@checkout'],
    ['part of an e-mail address',     'pat.doe'],
  ])('leaves %s unresolved', (_case, text) => {
    expect(resolveOwner(text, directory)).toEqual({ status: 'unresolved', text });
  });

  // prettier-ignore
  test.each([
    ['a name of two groups',          'fraud',    ['group:north/fraud', 'group:south/fraud']],
    ['a display name of two users',   'Sam Roe',  ['user:default/sam', 'user:default/sam.roe']],
  ])('leaves %s unresolved and lists them', (_case, text, candidates) => {
    expect(resolveOwner(text, directory)).toEqual({ status: 'unresolved', text, candidates });
  });

  describe('with aliases', () => {
    const aliases = createReferenceAliases({
      'Team Checkout': 'group:default/checkout',
      '@people-who-price': 'pricing',
      pat: 'group:default/loyalty',
      ghosts: 'group:default/ghosts',
      circle: 'Team Checkout',
    });

    // prettier-ignore
    test.each([
      ['one that means an entity ref',      'Team Checkout',      'group:default/checkout'],
      ['one in another case, with @',       '@team checkout',     'group:default/checkout'],
      ['one that means a name',             'people-who-price',   'group:default/pricing'],
      ['one before an entity of its name',  'pat',                'group:default/loyalty'],
    ])('follows %s', (_case, text, entityRef) => {
      expect(resolveOwner(text, directory, aliases)).toEqual({ status: 'resolved', text, entityRef });
    });

    test.each(['ghosts', 'circle', 'constructor'])(
      'leaves %j unresolved, for it leads to no entity',
      text =>
        expect(resolveOwner(text, directory, aliases)).toEqual({
          status: 'unresolved',
          text,
        }),
    );
  });
});

describe('resolveDomain', () => {
  // prettier-ignore
  test.each([
    ['a name',                      'sales',                  'domain:default/sales'],
    ['a name of another namespace', 'Logistics',              'domain:north/logistics'],
    ['a title',                     'sales & orders',         'domain:default/sales'],
    ['a title with a colon',        'Logistics: north',       'domain:north/logistics'],
    ['an entity ref',               'domain:sales',           'domain:default/sales'],
    ['a ref without a kind',        'north/logistics',        'domain:north/logistics'],
  ])('knows %s', (_case, text, entityRef) => {
    expect(resolveDomain(text, directory)).toEqual({ status: 'resolved', text, entityRef });
  });

  it('follows an alias', () => {
    const aliases = createReferenceAliases({ Vertrieb: 'sales' });
    expect(resolveDomain('vertrieb', directory, aliases)).toEqual({
      status: 'resolved',
      text: 'vertrieb',
      entityRef: 'domain:default/sales',
    });
  });

  it('does not take a group for a domain', () => {
    expect(resolveDomain('checkout', directory)).toEqual({
      status: 'unresolved',
      text: 'checkout',
    });
  });

  it('takes blank text for a missing domain', () => {
    expect(resolveDomain(' ', directory)).toEqual({ status: 'missing' });
  });
});
