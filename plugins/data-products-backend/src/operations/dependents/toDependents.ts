// SPDX-License-Identifier: Apache-2.0

import {
  Dependent,
  Dependents,
  LineageEdge,
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
  const known = new Set(readers.map(identityOf));
  const hidden = new Set(
    readersIn(all)
      .map(identityOf)
      .filter(identity => !known.has(identity)),
  );
  return {
    items: readers.map(toDependent),
    hiddenCount: hidden.size,
    unknown: seen.failures.map(
      ({ title, cause }) =>
        `'${title}' did not answer, so what it knows is missing: ${cause.replace(/\.$/, '')}.`,
    ),
  };
}

function readersIn({ edges }: ProductLineage): LineageNeighbour[] {
  return edges
    .filter(({ direction }: LineageEdge) => direction === 'reads')
    .map(({ neighbour }) => neighbour);
}

function toDependent(neighbour: LineageNeighbour): Dependent {
  const { kind, name, entityRef, ownerRef } = neighbour;
  const type = entityRef ? 'entity' : TYPES.get(kind.toLowerCase());
  return { type: type ?? 'entity', title: name, entityRef, ownerRef };
}

function identityOf({ entityRef, kind, name }: LineageNeighbour): string {
  return entityRef ?? `${kind}/${name}`;
}
