// SPDX-License-Identifier: Apache-2.0
import type {
  QueryGraph,
  QueryGraphNode,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** Where a node stands: both from 0. Rows are fractions where a column has fewer nodes than the longest one. */
export interface PlacedNode {
  node: QueryGraphNode;
  column: number;
  row: number;
}

export interface GraphLayout {
  nodes: PlacedNode[];
  /** Those both ends of which are placed. */
  edges: { from: PlacedNode; to: PlacedNode }[];
  columnCount: number;
  /** Of the longest column. */
  rowCount: number;
}

/** Places what is read before what reads it, from left to right; each column is centred. */
export function layOutGraph(graph: QueryGraph): GraphLayout {
  const columnById = columnsOf(graph);
  const columns: QueryGraphNode[][] = [];
  for (const node of graph.nodes) {
    const column = columnById.get(node.id) ?? 0;
    (columns[column] ??= []).push(node);
  }
  const rowCount = Math.max(0, ...columns.map(nodes => nodes?.length ?? 0));
  const nodes = columns.flatMap((inColumn, column) =>
    inColumn.map((node, index) => ({
      node,
      column,
      row: index + (rowCount - inColumn.length) / 2,
    })),
  );
  const placed = new Map(nodes.map(place => [place.node.id, place]));
  return {
    nodes,
    edges: graph.edges.flatMap(({ from, to }) => {
      const [start, end] = [placed.get(from), placed.get(to)];
      return start && end ? [{ from: start, to: end }] : [];
    }),
    columnCount: columns.length,
    rowCount,
  };
}

/** The length of the longest way to each node. Of a circle, which queries can form, it makes do with some order. */
function columnsOf({ nodes, edges }: QueryGraph): Map<string, number> {
  const columnById = new Map(nodes.map(({ id }) => [id, 0]));
  // The longest way without a circle visits each node once.
  for (let pass = 1; pass < nodes.length; pass += 1) {
    let isSettled = true;
    for (const { from, to } of edges) {
      const next = (columnById.get(from) ?? 0) + 1;
      const isFurther = next > (columnById.get(to) ?? 0);
      if (isFurther && columnById.has(to) && next < nodes.length) {
        columnById.set(to, next);
        isSettled = false;
      }
    }
    if (isSettled) break;
  }
  return withoutGaps(columnById);
}

function withoutGaps(columnById: Map<string, number>): Map<string, number> {
  const used = [...new Set(columnById.values())].sort((a, b) => a - b);
  return new Map(
    [...columnById].map(([id, column]) => [id, used.indexOf(column)]),
  );
}
