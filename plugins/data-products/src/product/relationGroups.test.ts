// SPDX-License-Identifier: Apache-2.0
import { relationGroups } from './relationGroups';

const relation = (type: string, targetRef: string) => ({ type, targetRef });

describe('relationGroups', () => {
  it('names nothing when there is nothing', () => {
    expect(relationGroups()).toEqual([]);
  });

  it('puts who uses it first, and what has no name last', () => {
    expect(
      relationGroups([
        relation('zipsWith', 'component:default/z'),
        relation('partOf', 'domain:default/sales'),
        relation('ownedBy', 'group:default/checkout'),
        relation('buzzesWith', 'component:default/b'),
        relation('dependencyOf', 'component:default/b'),
        relation('dependencyOf', 'component:default/a'),
      ]),
    ).toEqual([
      {
        type: 'dependencyOf',
        targetRefs: ['component:default/a', 'component:default/b'],
      },
      { type: 'ownedBy', targetRefs: ['group:default/checkout'] },
      { type: 'partOf', targetRefs: ['domain:default/sales'] },
      { type: { unnamed: 'buzzesWith' }, targetRefs: ['component:default/b'] },
      { type: { unnamed: 'zipsWith' }, targetRefs: ['component:default/z'] },
    ]);
  });

  it('names a target once', () => {
    expect(
      relationGroups([
        relation('dependsOn', 'component:default/a'),
        relation('dependsOn', 'component:default/a'),
      ]),
    ).toEqual([{ type: 'dependsOn', targetRefs: ['component:default/a'] }]);
  });
});
