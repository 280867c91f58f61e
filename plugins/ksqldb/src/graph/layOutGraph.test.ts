// SPDX-License-Identifier: Apache-2.0
import * as fc from 'fast-check';
import type { QueryGraph } from '@data-mesh/backstage-plugin-ksqldb-common';
import { layOutGraph } from './layOutGraph';

/** A graph in short: `a>q b>q q>c`, or a name that nothing leads to or from. */
function aGraph(text: string): QueryGraph {
  const words = text.split(' ').filter(Boolean);
  const ids = [...new Set(words.flatMap(word => word.split('>')))];
  return {
    nodes: ids.map(id => ({ id, kind: 'stream', name: id })),
    edges: words
      .filter(word => word.includes('>'))
      .map(word => {
        const [from = '', to = ''] = word.split('>');
        return { from, to };
      }),
  };
}

describe('layOutGraph', () => {
  // prettier-ignore
  test.each<[string, string, Record<string, [column: number, row: number]>]>([
    ['a query between source and sink', 'a>q q>b',         { a: [0, 0], q: [1, 0],   b: [2, 0] }],
    ['a join, the query in the middle', 'a>q b>q q>c',     { a: [0, 0], b: [0, 1],   q: [1, 0.5], c: [2, 0.5] }],
    ['a way around, after the longer',  'a>q q>b a>p b>p', { a: [0, 0], q: [1, 0],   b: [2, 0],   p: [3, 0] }],
    ['a node alone',                    'a>b c',           { a: [0, 0], c: [0, 1],   b: [1, 0.5] }],
  ])('places %s', (_case, text, expected) => {
    const { nodes } = layOutGraph(aGraph(text));
    expect(
      Object.fromEntries(nodes.map(n => [n.node.id, [n.column, n.row]])),
    ).toEqual(expected);
  });

  it('measures what it placed', () => {
    expect(layOutGraph(aGraph('a>q b>q q>c'))).toMatchObject({
      columnCount: 3,
      rowCount: 2,
    });
    expect(layOutGraph(aGraph(''))).toMatchObject({
      columnCount: 0,
      rowCount: 0,
    });
  });

  it('leaves out what leads to nowhere', () => {
    const graph = { ...aGraph('a'), edges: [{ from: 'a', to: 'gone' }] };
    expect(layOutGraph(graph).edges).toEqual([]);
  });

  it('gives every node of any graph a place of its own', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name)), pairs => {
        const graph = aGraph(pairs.map(pair => pair.join('>')).join(' '));
        const { nodes, columnCount } = layOutGraph(graph);
        const places = nodes.map(({ column, row }) => `${column}/${row}`);
        expect(new Set(places).size).toBe(graph.nodes.length);
        expect(nodes.every(({ column }) => column < columnCount)).toBe(true);
      }),
    );
  });
});
