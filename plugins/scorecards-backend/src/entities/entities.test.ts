// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aComponent, organisation } from '../__testUtils__/shop';
import { createEntityCache } from './createEntityCache';
import { createOrganisationTree } from './createOrganisationTree';
import { kindsOf } from './kindsOf';
import { toKnownEntity } from './toKnownEntity';

describe('kindsOf', () => {
  // prettier-ignore
  test.each<[FilterPredicate, string[] | undefined]>([
    [{ kind: 'Component' },                                        ['component']],
    [{ kind: { $in: ['Component', 'API'] } },                      ['component', 'api']],
    [{ 'spec.type': 'service' },                                   undefined],
    [{},                                                           undefined],
    [{ $any: [{ kind: 'a' }, { kind: 'b', 'spec.type': 'c' }] },   ['a', 'b']],
    [{ $any: [{ kind: 'a' }, { 'spec.type': 'c' }] },              undefined],
    [{ $all: [{ kind: 'a' }, { 'spec.type': 'c' }] },              ['a']],
    [{ $all: [{ kind: { $in: ['a', 'b'] } }, { kind: 'b' }] },     ['b']],
    [{ $not: { kind: 'a' } },                                      undefined],
    [{ kind: { $exists: true } },                                  undefined],
  ])('%j can hold for %j', (predicate, expected) => {
    expect(kindsOf(predicate)).toEqual(expected);
  });
});

describe('toKnownEntity', () => {
  // prettier-ignore
  test.each<[string, Partial<Entity>, string | undefined, string | undefined]>([
    ['names in the default namespace',   { metadata: { name: 'a', namespace: 'prod' } }, 'group:default/checkout', 'domain:default/sales'],
    ['whole refs',                       { spec: { owner: 'User:Ops/Kim', domain: 'domain:x/y' } }, 'user:ops/kim', 'domain:x/y'],
    ['relations before words',           { relations: [{ type: 'ownedBy', targetRef: 'group:default/b' }, { type: 'partOf', targetRef: 'system:default/s' }, { type: 'partOf', targetRef: 'domain:default/d' }] }, 'group:default/b', 'domain:default/d'],
    ['nothing',                          { spec: {} },                                   undefined, undefined],
    ['what is no ref',                   { spec: { owner: ['a'], domain: ':' } }, undefined, undefined],
  ])('reads %s', (_case, overrides, ownerRef, domainRef) => {
    const known = toKnownEntity({ ...aComponent('a'), ...overrides });
    expect([known.ownerRef, known.domainRef]).toEqual([ownerRef, domainRef]);
  });
});

describe('createOrganisationTree', () => {
  const group = (name: string, spec: object): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { ...spec },
  });

  // prettier-ignore
  test.each<[string, Entity[], string, string[]]>([
    ['what a child says',          [group('a', { parent: 'b' }), group('b', { parent: 'c' })],  'a', ['b', 'c']],
    ['what a parent says',         [group('b', { children: ['a'] })],                           'a', ['b']],
    ['a child before a parent',    [group('x', { children: ['a'] }), group('a', { parent: 'b' })], 'a', ['b']],
    ['a circle, once around',      [group('a', { parent: 'b' }), group('b', { parent: 'a' })],  'a', ['b']],
    ['itself, as nothing',         [group('a', { parent: 'a' })],                               'a', []],
    ['what nobody knows',          [],                                                          'a', []],
  ])('follows %s', (_case, entities, name, expected) => {
    const tree = createOrganisationTree(entities);
    expect(tree.ancestorsOf(`group:default/${name}`)).toEqual(
      expected.map(each => `group:default/${each}`),
    );
  });

  it('calls groups as people do, and by their name when nobody says more', () => {
    const tree = createOrganisationTree([
      group('a', { profile: { displayName: 'Team A' } }),
      group('b', {}),
    ]);
    expect(
      ['a', 'b', 'c'].map(name => tree.titleOf(`group:default/${name}`)),
    ).toEqual(['Team A', 'b', 'c']);
  });
});

describe('createEntityCache', () => {
  const withEtag = (name: string, etag: string): Entity => {
    const entity = aComponent(name);
    return { ...entity, metadata: { ...entity.metadata, etag } };
  };

  function open(entities: Entity[]) {
    const catalog = {
      entities,
      isDown: false,
      reads: [] as string[][],
    };
    const mock = () => {
      if (catalog.isDown) throw new Error('The catalog is down');
      return catalogServiceMock({
        entities: [...catalog.entities, ...organisation],
      });
    };
    const cache = createEntityCache({
      auth: mockServices.auth(),
      kinds: () => ['component'],
      catalog: {
        streamEntities: (...request) => mock().streamEntities(...request),
        getEntitiesByRefs: (request, options) => {
          catalog.reads.push(request.entityRefs);
          return mock().getEntitiesByRefs(request, options);
        },
      },
    });
    return { catalog, cache };
  }

  it('reads whole only what changed, and stays the same when nothing did', async () => {
    const { catalog, cache } = open([withEtag('a', '1'), withEtag('b', '1')]);
    const first = await cache.refresh();
    expect(await cache.refresh()).toBe(first);
    catalog.entities = [withEtag('a', '2'), withEtag('b', '1')];
    const second = await cache.refresh();

    expect(second).not.toBe(first);
    expect(catalog.reads).toEqual([
      ['component:default/a', 'component:default/b'],
      ['component:default/a'],
    ]);
  });

  it('forgets what is gone, but nothing while the catalog does not answer', async () => {
    const { catalog, cache } = open([withEtag('a', '1'), withEtag('b', '1')]);
    await cache.refresh();
    catalog.isDown = true;
    await expect(cache.refresh()).rejects.toThrow('The catalog is down');
    expect(cache.view()!.byRef.size).toBe(2);

    catalog.isDown = false;
    catalog.entities.pop();
    expect([...(await cache.refresh()).byRef.keys()]).toEqual([
      'component:default/a',
    ]);
  });

  it('reads single ones again, new and gone ones too', async () => {
    const { catalog, cache } = open([withEtag('a', '1')]);
    await cache.refresh();
    catalog.entities = [withEtag('b', '1')];
    const found = await cache.readAgain([
      'component:default/a',
      'component:default/b',
      'group:default/checkout',
    ]);

    expect(found.map(({ title }) => title)).toEqual(['b']);
    expect([...cache.view()!.byRef.keys()]).toEqual(['component:default/b']);
  });

  it('knows what people are called who own something', async () => {
    const kim: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'kim' },
      spec: { profile: { displayName: 'Kim Larsen' } },
    };
    const { cache } = open([aComponent('a', { owner: 'user:kim' }), kim]);
    const { tree } = await cache.refresh();
    expect(tree.titleOf('user:default/kim')).toBe('Kim Larsen');
  });

  it('knows the domains above that of an entity', async () => {
    const { cache } = open([aComponent('a', { domain: 'payments' })]);
    const view = await cache.refresh();
    expect(view.domainsOf(view.byRef.get('component:default/a')!)).toEqual([
      'domain:default/payments',
      'domain:default/sales',
    ]);
  });
});
