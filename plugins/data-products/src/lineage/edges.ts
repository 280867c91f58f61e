// SPDX-License-Identifier: Apache-2.0
import type { LineageEdge } from '@data-mesh/backstage-plugin-data-products-common';
import { LineageAddress } from './lineageAddress';

/** Identifies an edge among those of one product: a neighbour may both write and read. */
export function edgeKey({ direction, neighbour }: LineageEdge): string {
  const { entityRef, kind, name } = neighbour;
  return `${direction} ${entityRef ?? `${kind}:${name}`}`;
}

/** Writers before readers, each by name. */
export function sortEdges(edges: LineageEdge[]): LineageEdge[] {
  const rank = (edge: LineageEdge) => (edge.direction === 'writes' ? 0 : 1);
  return [...edges].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.neighbour.name.localeCompare(b.neighbour.name, 'en') ||
      (edgeKey(a) < edgeKey(b) ? -1 : 1),
  );
}

export function filterEdges(
  edges: LineageEdge[],
  { direction, evidence }: LineageAddress,
): LineageEdge[] {
  return edges.filter(
    edge =>
      (!direction || edge.direction === direction) &&
      (!evidence || edge.evidence.some(({ source }) => source === evidence)),
  );
}

/** What tells of the edges, each once, in the order of its first appearance. */
export function evidenceSources(
  edges: LineageEdge[],
): { source: string; title: string }[] {
  const titleBySource = new Map<string, string>();
  for (const { source, title } of edges.flatMap(edge => edge.evidence)) {
    if (!titleBySource.has(source)) titleBySource.set(source, title);
  }
  return [...titleBySource].map(([source, title]) => ({ source, title }));
}

/** One side of the product in the graph. */
export interface LineageSide {
  shown: LineageEdge[];
  hiddenCount: number;
}

/** More than this on one side and the lines run into each other. */
export const SHOWN_PER_SIDE = 15;

/** What the graph shows on each side of the product. */
export function lineageSides(
  edges: LineageEdge[],
  shownPerSide: number = SHOWN_PER_SIDE,
): Record<LineageEdge['direction'], LineageSide> {
  const side = (direction: LineageEdge['direction']): LineageSide => {
    const all = edges.filter(edge => edge.direction === direction);
    // The line that says how many are left out would take the room of one.
    const count = all.length === shownPerSide + 1 ? all.length : shownPerSide;
    return {
      shown: all.slice(0, count),
      hiddenCount: Math.max(0, all.length - count),
    };
  };
  return { writes: side('writes'), reads: side('reads') };
}
