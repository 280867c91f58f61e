// SPDX-License-Identifier: Apache-2.0

import { createGroupOwners, GroupClaim } from './createGroupOwners';
import { matchesGlob } from './matchesGlob';

describe('matchesGlob', () => {
  // prettier-ignore
  test.each([
    ['orders',            'orders',          true],
    ['orders',            'order',           false],
    ['orders',            'orders-',         false],
    ['orders',            '*',               true],
    ['orders',            'o*s',             true],
    ['orders',            'o*x',             false],
    ['orders',            'order?',          true],
    ['order',             'order?',          false],
    ['order',             'order*',          true],
    ['a.b.c',             'a*c',             true],
    ['abcabd',            'ab*abd',          true],
    ['axb',               'a.b',             false],
    ['',                  '*',               true],
    ['',                  '?',               false],
  ])('of %j and %j is %j', (text, pattern, expected) => {
    expect(matchesGlob(text, pattern)).toBe(expected);
  });

  it('takes no long time, whatever the pattern', () => {
    const pattern = `${'a*'.repeat(120)}b`;
    expect(matchesGlob('a'.repeat(255), pattern)).toBe(false);
  });
});

describe('the component of a group', () => {
  const claims: GroupClaim[] = [
    { entityRef: 'component:default/till', text: 'till, till-*' },
    { entityRef: 'component:default/till-reports', text: 'till-reports-*' },
    { entityRef: 'component:default/aaa', text: 'till-reports-*' },
    { entityRef: 'component:default/greedy', text: '*, **, ??, a*' },
    { entityRef: 'component:default/blank', text: ' , ,' },
  ];
  const patterns = [
    {
      pattern: 'svc-(?<component>[a-z-]+)-v[0-9]+',
      component: 'component:default/{component}',
    },
    {
      pattern: '(?<team>[a-z]+)\\.(?<app>.*)',
      component: 'Resource:{team}/{app}',
    },
  ];
  const owners = createGroupOwners({ claims, patterns });

  // prettier-ignore
  test.each<[string, string, string | undefined]>([
    ['is the one that names it',                         'till',           'component:default/till'],
    ['is the one whose pattern fits',                    'till-eu',        'component:default/till'],
    ['is that of the longer pattern, then by ref',       'till-reports-1', 'component:default/aaa'],
    ['is found by the names that groups are given',      'svc-web-shop-v2', 'component:default/web-shop'],
    ['is found by the next pattern',                     'sales.Dashboard', 'resource:sales/dashboard'],
    ['is none when the pattern fits a part only',        'my-svc-a-v2x',   undefined],
    ['is none when what is found is no name',            'sales.',         undefined],
    ['is none when it is taken by wildcards alone',      'anything',       undefined],
    ['is none of a name that is too long',               `svc-${'a'.repeat(260)}-v1`, undefined],
  ])('%s', (_case, groupId, expected) => {
    expect(owners.componentOf(groupId)).toBe(expected);
  });
});
