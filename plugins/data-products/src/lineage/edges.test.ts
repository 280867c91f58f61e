// SPDX-License-Identifier: Apache-2.0
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import {
  edgeKey,
  evidenceSources,
  filterEdges,
  lineageSides,
  sortEdges,
} from './edges';
import {
  LineageAddress,
  lineageAddressFromSearch,
  searchFromLineageAddress,
} from './lineageAddress';

const edge = (
  direction: LineageEdge['direction'],
  name: string,
  ...sources: string[]
): LineageEdge => ({
  direction,
  neighbour: { kind: 'component', name },
  evidence: sources.map(source => ({
    source,
    title: `Title of ${source}`,
    detail: name,
  })),
});

const names = (edges: LineageEdge[]) =>
  edges.map(({ direction, neighbour }) => `${direction} ${neighbour.name}`);

const EDGES = [
  edge('reads', 'b', 'declared', 'groups'),
  edge('writes', 'z', 'declared'),
  edge('reads', 'a', 'groups'),
  edge('writes', 'a', 'queries'),
];

describe('sortEdges', () => {
  it('puts writers before readers, each by name', () => {
    expect(names(sortEdges(EDGES))).toEqual([
      'writes a',
      'writes z',
      'reads a',
      'reads b',
    ]);
  });
});

describe('filterEdges', () => {
  // prettier-ignore
  test.each<[LineageAddress, string[]]>([
    [{},                                            ['reads b', 'writes z', 'reads a', 'writes a']],
    [{ direction: 'writes' },                       ['writes z', 'writes a']],
    [{ evidence: 'declared' },                      ['reads b', 'writes z']],
    [{ direction: 'reads', evidence: 'declared' },  ['reads b']],
    [{ evidence: 'nonsense' },                      []],
  ])('keeps by %j', (address, expected) => {
    expect(names(filterEdges(EDGES, address))).toEqual(expected);
  });
});

describe('evidenceSources', () => {
  it('names each source once', () => {
    expect(evidenceSources(EDGES)).toEqual([
      { source: 'declared', title: 'Title of declared' },
      { source: 'groups', title: 'Title of groups' },
      { source: 'queries', title: 'Title of queries' },
    ]);
  });
});

describe('edgeKey', () => {
  it('tells a neighbour that writes from the same one that reads', () => {
    expect(edgeKey(edge('reads', 'a'))).not.toBe(edgeKey(edge('writes', 'a')));
  });

  it('tells neighbours of the same name by what they are', () => {
    const group = { ...edge('reads', 'a') };
    group.neighbour = { kind: 'consumerGroup', name: 'a' };
    expect(edgeKey(group)).not.toBe(edgeKey(edge('reads', 'a')));
  });
});

describe('lineageSides', () => {
  const readers = (count: number) =>
    Array.from({ length: count }, (_, index) => edge('reads', `${index}`));

  // prettier-ignore
  test.each<[number, number, number]>([
    [0, 0, 0],
    [3, 3, 0],
    [4, 4, 0], // one more than there is room for takes the room of the line that would say so
    [5, 3, 2],
  ])('of %i readers, with room for three, shows %i and leaves out %i', (count, shown, hidden) => {
    const { reads, writes } = lineageSides(readers(count), 3);
    expect([reads.shown.length, reads.hiddenCount]).toEqual([shown, hidden]);
    expect(writes).toEqual({ shown: [], hiddenCount: 0 });
  });
});

describe('lineageAddressFromSearch', () => {
  // prettier-ignore
  test.each<[string, LineageAddress]>([
    ['',                                    {}],
    ['direction=reads&evidence=declared',   { direction: 'reads', evidence: 'declared' }],
    ['direction=sideways',                  {}],
    ['evidence=',                           {}],
  ])('reads %j', (search, expected) => {
    const address = lineageAddressFromSearch(new URLSearchParams(search));
    expect(address).toEqual(expected);
    expect(
      lineageAddressFromSearch(searchFromLineageAddress(address)),
    ).toEqual(expected);
  });
});
