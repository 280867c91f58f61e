// SPDX-License-Identifier: Apache-2.0
import { createEntityDirectory } from './entityDirectory';
import { suggestReferences } from './suggestReferences';

const entity = (kind: string, name: string, displayName?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: { profile: { displayName } },
});

const directory = createEntityDirectory([
  entity('Group', 'checkout'),
  entity('Group', 'checkouts'),
  entity('Group', 'check-out'),
  entity('Group', 'checkin'),
  entity('Group', 'pricing', 'People who price'),
  entity('User', 'pat'),
  entity('Domain', 'logistics'),
]);

describe('suggestReferences', () => {
  // prettier-ignore
  test.each([
    ['a letter too few',             'prcing',             ['group:default/pricing']],
    ['letters in the wrong order',   'priicng',            ['group:default/pricing']],
    ['capitals and an @',            '@Prizing',           ['group:default/pricing']],
    ['a misspelt display name',      'people who prize',   ['group:default/pricing']],
    ['a third of it wrong',          'pit',                ['user:default/pat']],
    ['more than a third wrong',      'pix',                []],
    ['something else altogether',    'warehouse',          []],
    ['a domain, though none is due', 'logistic',           []],
    ['nothing',                      '',                   []],
  ])('for %s', (_case, text, expected) => {
    expect(suggestReferences(text, 'owner', directory)).toEqual(expected);
  });

  it('puts the most similar first and stops after three', () => {
    expect(suggestReferences('checkout!', 'owner', directory)).toEqual([
      'group:default/checkout',
      'group:default/checkouts',
      'group:default/check-out',
    ]);
  });

  it('looks among domains when a domain is due', () => {
    expect(suggestReferences('logistic', 'domain', directory)).toEqual([
      'domain:default/logistics',
    ]);
  });
});
