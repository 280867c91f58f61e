// SPDX-License-Identifier: Apache-2.0
import { getJsonValueAtPath } from '@backstage/filter-predicates';
import type { JsonValue } from '@backstage/types';
import type { RollUpFacet } from '@data-mesh/backstage-plugin-scorecards-common';
import type { KnownEntity, OrganisationTree } from '../entities/types';

/** All groups of a facet that an entity counts for; owners and domains with all those above them. */
export function groupKeysOf(
  { entity, ownerRef, domainRef }: KnownEntity,
  facet: RollUpFacet,
  tree: OrganisationTree,
): string[] {
  switch (facet) {
    case 'owner':
      return ownerRef ? [ownerRef, ...tree.ancestorsOf(ownerRef)] : [];
    case 'domain':
      return domainRef ? [domainRef, ...tree.ancestorsOf(domainRef)] : [];
    case 'namespace':
      return [entity.metadata.namespace ?? 'default'];
    case 'metadata.tags':
      return entity.metadata.tags ?? [];
    default: {
      const path: `spec.${string}` = facet;
      const value = getJsonValueAtPath({ spec: entity.spec ?? {} }, path);
      return (Array.isArray(value) ? value : [value]).flatMap(textOf);
    }
  }
}

function textOf(value: JsonValue | undefined): string[] {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? [String(value)]
    : [];
}
