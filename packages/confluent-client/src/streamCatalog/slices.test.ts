// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { Cluster, prefixesOf, rangesOf, toClusters } from './slices';

const cluster = (id: string, schemaRegistryId?: string): Cluster => ({
  id,
  schemaRegistryId,
});

describe('toClusters', () => {
  it('sorts the active ones, whichever way they are named', () => {
    expect(
      toClusters([
        { qualifiedName: 'lkc-b', isActive: true, schemaRegistryId: 'lsrc-1' },
        { qualifiedName: 'lsrc-1:lkc-a', isActive: true },
        { qualifiedName: 'lkc-c', isActive: false },
        { qualifiedName: '.', isActive: true },
        { qualifiedName: 'lcc-connect', isActive: true },
      ]),
    ).toEqual([cluster('lkc-a', 'lsrc-1'), cluster('lkc-b', 'lsrc-1')]);
  });
});

describe('rangesOf', () => {
  // prettier-ignore
  test.each<[string, Cluster[], object[]]>([
    ['no cluster',                     [],                                                                     [{}]],
    ['one cluster',                    [cluster('lkc-a', 'lsrc-1')],                                           [{}]],
    ['two clusters',                   [cluster('lkc-a', 'lsrc-1'), cluster('lkc-b', 'lsrc-1')],               [{ below: 'lsrc-1:lkc-b:' }, { from: 'lsrc-1:lkc-b:' }]],
    ['three clusters',                 ['lkc-a', 'lkc-b', 'lkc-c'].map(id => cluster(id, 'lsrc-1')),           [{ below: 'lsrc-1:lkc-b:' }, { from: 'lsrc-1:lkc-b:', below: 'lsrc-1:lkc-c:' }, { from: 'lsrc-1:lkc-c:' }]],
    ['clusters of unknown registries', [cluster('lkc-a'), cluster('lkc-b')],                                   [{}]],
  ])('of %s', (_case, clusters, expected) => {
    expect(rangesOf(clusters)).toEqual(expected);
  });

  it('hold every name exactly once, those of unknown clusters included', () => {
    const id = fc.stringMatching(/^lkc-[a-z0-9]{1,3}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(id),
        fc.oneof(
          fc.string(),
          id.map(each => `lsrc-1:${each}:orders`),
        ),
        (ids, name) => {
          const holding = rangesOf(
            ids.map(each => cluster(each, 'lsrc-1')),
          ).filter(
            ({ from, below }) =>
              (from === undefined || name >= from) &&
              (below === undefined || name < below),
          );
          expect(holding).toHaveLength(1);
        },
      ),
    );
  });
});

describe('prefixesOf', () => {
  // prettier-ignore
  test.each<[string, Cluster[], (string | undefined)[]]>([
    ['no cluster',                     [],                                                       [undefined]],
    ['one cluster',                    [cluster('lkc-a', 'lsrc-1')],                             [undefined]],
    ['two clusters',                   [cluster('lkc-a', 'lsrc-1'), cluster('lkc-b', 'lsrc-1')], ['lsrc-1:lkc-a', 'lsrc-1:lkc-b']],
    ['clusters of unknown registries', [cluster('lkc-a'), cluster('lkc-b')],                     ['lkc-a', 'lkc-b']],
  ])('of %s', (_case, clusters, expected) => {
    expect(prefixesOf(clusters)).toEqual(expected);
  });
});
