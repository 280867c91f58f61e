// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createEntityTree } from './createEntityTree';
import { createOwnership, isOwnedThrough } from './createOwnership';

const group = (name: string, parent?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { parent },
});
const tree = createEntityTree([
  group('commerce'),
  group('checkout', 'commerce'),
  group('payments', 'checkout'),
  group('inventory'),
]);

describe('isOwnedThrough', () => {
  // prettier-ignore
  test.each<[string, string[], string | undefined, boolean]>([
    ['a person owns what names them',            ['user:default/kim'],       'user:default/kim',         true],
    ['a member what names the group',            ['group:default/checkout'], 'group:default/checkout',   true],
    ['a lead what names a group far below',      ['group:default/commerce'], 'group:default/payments',   true],
    ['whatever the case of their groups',        ['Group:default/Commerce'], 'group:default/payments',   true],
    ['but not what names a group above',         ['group:default/payments'], 'group:default/checkout',   false],
    ['nor what names a group elsewhere',         ['group:default/commerce'], 'group:default/inventory',  false],
    ['nor what names a group nobody knows',      ['group:default/commerce'], 'group:default/gone',       false],
    ['nor what has no owner',                    ['group:default/commerce'], undefined,                  false],
    ['and whoever has nothing owns nothing',     [],                         'group:default/checkout',   false],
  ])('%s', (_case, owns, ownerRef, expected) => {
    expect(isOwnedThrough(owns, tree)(ownerRef)).toBe(expected);
  });
});

describe('createOwnership', () => {
  const ownership = createOwnership({
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: ['group:default/commerce'],
    }),
    tree: () => tree,
  });

  it('asks who the person is', async () => {
    const isOwned = await ownership.of(mockCredentials.user());
    expect(isOwned('group:default/payments')).toBe(true);
  });

  it('lets services own nothing', async () => {
    const isOwned = await ownership.of(mockCredentials.service());
    expect(isOwned('group:default/payments')).toBe(false);
  });
});
