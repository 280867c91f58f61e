// SPDX-License-Identifier: Apache-2.0

import {
  LineageEdge,
  LineageEvidence,
  LineageNeighbour,
} from '@data-mesh/backstage-plugin-data-products-common';
import { LineageObservation } from '@data-mesh/backstage-plugin-data-products-node';

/** One reason to think that a neighbour writes or reads the product. */
export interface FoundEvidence extends Pick<
  LineageObservation,
  'direction' | 'neighbour'
> {
  evidence: LineageEvidence;
}

/**
 * One edge for each neighbour and direction, with everything that speaks for it. What is declared comes first, writers
 * before readers, and neighbours by name.
 *
 * @param neighbourByRef - The entities that the caller may read, by ref in lower case; all others leave no trace, but
 * what stands for them.
 */
export function mergeEdges(
  found: FoundEvidence[],
  neighbourByRef: ReadonlyMap<string, LineageNeighbour>,
): LineageEdge[] {
  const edges = new Map<string, LineageEdge>();
  for (const { direction, neighbour: named, evidence } of found) {
    const neighbour =
      'entityRef' in named
        ? (neighbourByRef.get(named.entityRef.toLowerCase()) ?? named.otherwise)
        : named;
    if (!neighbour) continue;
    const id = edgeId(direction, neighbour);
    const edge: LineageEdge = edges.get(id) ?? {
      direction,
      neighbour,
      evidence: [],
    };
    edges.set(id, { ...edge, evidence: withEvidence(edge.evidence, evidence) });
  }
  return [...edges.values()].sort(
    (a, b) =>
      b.direction.localeCompare(a.direction, 'en') ||
      a.neighbour.name.localeCompare(b.neighbour.name, 'en') ||
      a.neighbour.kind.localeCompare(b.neighbour.kind, 'en'),
  );
}

function edgeId(
  direction: LineageEdge['direction'],
  { entityRef, kind, name }: LineageNeighbour,
): string {
  return JSON.stringify(
    entityRef ? [direction, entityRef] : [direction, kind, name],
  );
}

/** Adds a reason; of the same one found twice, the one seen last stays. */
function withEvidence(
  known: LineageEvidence[],
  added: LineageEvidence,
): LineageEvidence[] {
  const same = known.findIndex(
    ({ source, detail }) => source === added.source && detail === added.detail,
  );
  const before = known[same];
  if (!before) return [...known, added];
  return (added.observedAt ?? '') > (before.observedAt ?? '')
    ? known.with(same, added)
    : known;
}
