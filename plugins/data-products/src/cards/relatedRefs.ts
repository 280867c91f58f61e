// SPDX-License-Identifier: Apache-2.0
import {
  Entity,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';

/** Targets of the relations of one type, unique and sorted. */
export function relatedRefs(entity: Entity, type: string): string[] {
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef);
  return [...new Set(refs)].sort();
}

/** The data products that a component declares to read and to write. */
export function productsOfComponent(component: Entity): {
  reads: string[];
  writes: string[];
} {
  return {
    reads: relatedRefs(component, RELATION_DEPENDS_ON).filter(isProductRef),
    writes: relatedRefs(component, RELATION_DEPENDENCY_OF).filter(isProductRef),
  };
}

/** Whether an entity is a component that declares to read or write a data product. */
export function hasDeclaredProducts(entity: Entity): boolean {
  if (entity.kind.toLowerCase() !== 'component') return false;
  const { reads, writes } = productsOfComponent(entity);
  return reads.length + writes.length > 0;
}

function isProductRef(entityRef: string): boolean {
  const { kind } = parseEntityRef(entityRef);
  return kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();
}
