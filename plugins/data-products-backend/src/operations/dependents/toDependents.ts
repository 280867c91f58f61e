// SPDX-License-Identifier: Apache-2.0

import {
  Dependent,
  Dependents,
  LineageEdge,
  LineageEvidence,
  LineageNeighbour,
  ProductLineage,
} from '@data-mesh/backstage-plugin-data-products-common';

const TYPES: ReadonlyMap<string, Dependent['type']> = new Map([
  ['query', 'query'],
  ['consumergroup', 'consumerGroup'],
  ['connector', 'connector'],
]);

/**
 * What reads a product, from its lineage.
 *
 * @param seen - As the caller may see it.
 * @param all - As the back end sees it; what only this one has is counted.
 */
export function toDependents(
  seen: ProductLineage,
  all: ProductLineage,
): Dependents {
  const readers = readersIn(seen);
  const known = new Set(readers.map(({ neighbour }) => identityOf(neighbour)));
  // What stands for a reader that the caller may not read has the same evidence as that reader.
  const shown = new Set(
    readers
      .filter(({ neighbour }) => neighbour.entityRef === undefined)
      .flatMap(({ evidence }) => evidence.map(textOf)),
  );
  const hidden = new Set(
    readersIn(all)
      .filter(({ evidence }) => !evidence.some(each => shown.has(textOf(each))))
      .map(({ neighbour }) => identityOf(neighbour))
      .filter(identity => !known.has(identity)),
  );
  return {
    items: readers.map(({ neighbour }) => toDependent(neighbour)),
    hiddenCount: hidden.size,
    unknown: seen.failures.map(
      ({ title, cause }) =>
        `'${title}' did not answer, so what it knows is missing: ${cause.replace(/\.$/, '')}.`,
    ),
  };
}

function readersIn({ edges }: ProductLineage): LineageEdge[] {
  return edges.filter(({ direction }) => direction === 'reads');
}

function textOf({ source, detail }: LineageEvidence): string {
  return JSON.stringify([source, detail]);
}

function toDependent(neighbour: LineageNeighbour): Dependent {
  const { kind, name, entityRef, ownerRef } = neighbour;
  const type = entityRef ? 'entity' : TYPES.get(kind.toLowerCase());
  return { type: type ?? 'entity', title: name, entityRef, ownerRef };
}

function identityOf({ entityRef, kind, name }: LineageNeighbour): string {
  return entityRef ?? `${kind}/${name}`;
}
