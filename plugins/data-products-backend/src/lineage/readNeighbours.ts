// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LineageNeighbour } from '@data-mesh/backstage-plugin-data-products-common';

export type NeighbourCatalog = Pick<CatalogService, 'getEntitiesByRefs'>;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
];

/** Refs of one request, whose body the catalog takes up to 100 kB of. */
const REFS_A_REQUEST = 200;

/**
 * Reads entities in the caller's name, so that those the caller may not read are missing in the answer, as are those
 * that do not exist.
 *
 * @returns By full ref in lower case.
 */
export async function readNeighbours(
  entityRefs: string[],
  options: { catalog: NeighbourCatalog; credentials: BackstageCredentials },
): Promise<Map<string, LineageNeighbour>> {
  const { catalog, credentials } = options;
  const wanted = [...new Set(entityRefs.filter(isEntityRef))];
  const neighbourByRef = new Map<string, LineageNeighbour>();
  for (let start = 0; start < wanted.length; start += REFS_A_REQUEST) {
    const chunk = wanted.slice(start, start + REFS_A_REQUEST);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: chunk, fields: FIELDS },
      { credentials },
    );
    for (const entity of items) {
      if (!entity) continue;
      const neighbour = toNeighbour(entity);
      neighbourByRef.set(neighbour.entityRef, neighbour);
    }
  }
  return neighbourByRef;
}

function toNeighbour(entity: Entity): LineageNeighbour & { entityRef: string } {
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind.toLowerCase(),
    name: entity.metadata.title ?? entity.metadata.name,
    ownerRef: entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef,
  };
}

/** The catalog refuses a whole request for one ref it cannot read. */
function isEntityRef(ref: string): boolean {
  try {
    parseEntityRef(ref);
    return true;
  } catch {
    return false;
  }
}
