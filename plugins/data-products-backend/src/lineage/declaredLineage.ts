// SPDX-License-Identifier: Apache-2.0

import {
  EntityRelation,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { FoundEvidence } from './mergeEdges';

/**
 * What a relation of the product's entity says its target does with the product, and how the target declares that. Each
 * is the inverse of what the target says of itself: a reader `dependsOn` the product, a writer is a `dependencyOf` it.
 */
const DECLARATIONS = new Map<
  string,
  { direction: FoundEvidence['direction']; declaredAs: string }
>([
  [RELATION_DEPENDENCY_OF, { direction: 'reads', declaredAs: 'dependsOn' }],
  [RELATION_DEPENDS_ON, { direction: 'writes', declaredAs: 'dependencyOf' }],
  [
    RELATION_API_CONSUMED_BY,
    { direction: 'reads', declaredAs: 'consumesApis' },
  ],
  [
    RELATION_API_PROVIDED_BY,
    { direction: 'writes', declaredAs: 'providesApis' },
  ],
]);

/** Who declares in the catalog to write or to read a product. */
export function declaredLineage(
  entityRef: string,
  relations: EntityRelation[] = [],
): FoundEvidence[] {
  return relations.flatMap(({ type, targetRef }) => {
    const declaration = DECLARATIONS.get(type);
    return declaration
      ? {
          direction: declaration.direction,
          neighbour: { entityRef: targetRef },
          evidence: {
            source: 'declared',
            title: 'Declared in the catalog',
            detail: `${targetRef} ${declaration.declaredAs} ${entityRef}`,
          },
        }
      : [];
  });
}
