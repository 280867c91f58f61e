// SPDX-License-Identifier: Apache-2.0
import {
  EntityRelation,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The relations that have a name in words, in the order they are shown. */
export const NAMED_RELATIONS = [
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
] as const;

export type NamedRelation = (typeof NAMED_RELATIONS)[number];

export interface RelationGroup {
  type: NamedRelation | { unnamed: string };
  /** Sorted, unique. */
  targetRefs: string[];
}

/** What an entity is related to, by kind of relation: those with a name first, then the others by their type. */
export function relationGroups(
  relations: EntityRelation[] = [],
): RelationGroup[] {
  const targetsByType = new Map<string, Set<string>>();
  for (const { type, targetRef } of relations) {
    const targets = targetsByType.get(type) ?? new Set();
    targetsByType.set(type, targets.add(targetRef));
  }

  const isNamed = (type: string) =>
    NAMED_RELATIONS.some(named => named === type);
  const unnamed = [...targetsByType.keys()]
    .filter(type => !isNamed(type))
    .sort()
    .map(type => ({ unnamed: type }));

  return [...NAMED_RELATIONS, ...unnamed].flatMap(type => {
    const key = typeof type === 'string' ? type : type.unnamed;
    const targets = targetsByType.get(key);
    return targets ? [{ type, targetRefs: [...targets].sort() }] : [];
  });
}
