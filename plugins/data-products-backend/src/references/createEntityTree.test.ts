// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { createEntityTree } from './createEntityTree';

function entity(kind: string, name: string, spec: Entity['spec']): Entity {
  const [namespace = 'default', local = name] = name.includes('/')
    ? name.split('/')
    : [undefined, name];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: local, namespace },
    spec,
  };
}

const group = (name: string, spec: Entity['spec'] = {}) =>
  entity('Group', name, spec);
const domain = (name: string, spec: Entity['spec'] = {}) =>
  entity('Domain', name, spec);

describe('createEntityTree', () => {
  // prettier-ignore
  test.each<[string, Entity[], string, string[]]>([
    ['nothing for a group that stands alone',
      [group('a')],                                                'group:default/a', []],
    ['nothing for what nobody knows',
      [group('a')],                                                'group:default/b', []],
    ['every level, the nearest first',
      [group('a', { parent: 'b' }), group('b', { parent: 'c' }), group('c')],
                                                                   'group:default/a', ['group:default/b', 'group:default/c']],
    ['what only the parent says',
      [group('a'), group('b', { children: ['a'] })],               'group:default/a', ['group:default/b']],
    ['what the group says rather than what a parent says',
      [group('a', { parent: 'c' }), group('b', { children: ['a'] }), group('c')],
                                                                   'group:default/a', ['group:default/c']],
    ['the first of two parents that claim it',
      [group('c', { children: ['a'] }), group('b', { children: ['a'] }), group('a')],
                                                                   'group:default/a', ['group:default/b']],
    ['a parent named by its full ref, whatever its case',
      [group('a', { parent: 'Group:Default/B' }), group('b')],     'group:default/a', ['group:default/b']],
    ['a parent in the namespace of the group',
      [group('x/a', { parent: 'b' }), group('x/b'), group('b')],   'group:x/a',       ['group:x/b']],
    ['no parent that the catalog does not hold',
      [group('a', { parent: 'gone' })],                            'group:default/a', []],
    ['no parent that is no ref',
      [group('a', { parent: 'a:b:c/d/e' }), group('b', { parent: 7 })], 'group:default/a', []],
    ['the domain of a subdomain',
      [domain('a', { subdomainOf: 'b' }), domain('b')],            'domain:default/a', ['domain:default/b']],
    ['no group for a domain of its name',
      [domain('a', { subdomainOf: 'b' }), group('b')],             'domain:default/a', []],
    ['no entity as a part of itself',
      [group('a', { parent: 'a' })],                               'group:default/a', []],
    ['the first of a cycle as its root',
      [group('a', { parent: 'b' }), group('b', { parent: 'a' })],  'group:default/a', []],
    ['the others of a cycle as its parts',
      [group('a', { parent: 'b' }), group('b', { parent: 'a' })],  'group:default/b', ['group:default/a']],
  ])('finds %s', (_case, entities, ref, expected) => {
    expect(createEntityTree(entities).ancestorsOf(ref)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, Entity, string | undefined]>([
    ['the group of a bare name',                   domain('a', { owner: 'team' }),            'group:default/team'],
    ['the group of that name in its namespace',    domain('x/a', { owner: 'team' }),          'group:x/team'],
    ['whoever a full ref names',                   domain('a', { owner: 'User:default/Kim' }), 'user:default/kim'],
    ['nobody where nobody is said',                domain('a'),                               undefined],
    ['nobody for what is no text',                 domain('a', { owner: 7 }),                 undefined],
    ['nobody for a group, which is not a domain',  group('a', { owner: 'team' }),             undefined],
  ])('says that a domain is owned by %s', (_case, entity_, expected) => {
    const { namespace, name } = entity_.metadata;
    const ref = `${entity_.kind.toLowerCase()}:${namespace}/${name}`;
    expect(createEntityTree([entity_]).ownerOf(ref)).toBe(expected);
  });

  it('makes nothing a part of itself, however the parents are drawn', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const link = fc.record({
      name: fc.constantFrom(...names),
      parent: fc.option(fc.constantFrom(...names), { nil: undefined }),
      children: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(link, { selector: l => l.name }), links => {
        const tree = createEntityTree(
          links.map(({ name, ...spec }) => group(name, spec)),
        );
        for (const { name } of links) {
          const ref = `group:default/${name}`;
          const path = [ref, ...tree.ancestorsOf(ref)];
          expect(new Set(path).size).toBe(path.length);
          expect(tree.ancestorsOf(path[1] ?? '')).toEqual(path.slice(2));
        }
      }),
    );
  });
});
