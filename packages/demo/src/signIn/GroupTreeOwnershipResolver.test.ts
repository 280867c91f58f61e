// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import { ownershipRefs } from './GroupTreeOwnershipResolver';

function aGroup(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

function aUser(...groups: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'priya' },
    relations: [
      ...groups.map(group => ({
        type: 'memberOf',
        targetRef: `group:default/${group}`,
      })),
      { type: 'ownerOf', targetRef: 'component:default/till' },
    ],
  };
}

describe('ownershipRefs', () => {
  const groups = [
    aGroup('company'),
    aGroup('commerce', 'company'),
    aGroup('checkout', 'commerce'),
    aGroup('payments', 'checkout'),
    aGroup('pricing', 'commerce'),
    aGroup('data', 'company'),
    aGroup('left', 'right'),
    aGroup('right', 'left'),
  ];

  test.each<[string, Entity, string[]]>([
    ['nobody’s member owns as a person', aUser(), []],
    [
      'a member of a team does not own what is above',
      aUser('pricing'),
      ['pricing'],
    ],
    [
      'the lead of a division owns all the way down',
      aUser('commerce'),
      ['commerce', 'checkout', 'pricing', 'payments'],
    ],
    [
      'somebody in two teams owns for both',
      aUser('data', 'pricing'),
      ['data', 'pricing'],
    ],
    [
      'a group the catalog does not have counts by itself',
      aUser('gone'),
      ['gone'],
    ],
    ['groups in a circle are counted once', aUser('left'), ['left', 'right']],
  ])('%s', (_case, user, owned) => {
    expect(ownershipRefs(user, groups)).toEqual([
      'user:default/priya',
      ...owned.map(group => `group:default/${group}`),
    ]);
  });
});
