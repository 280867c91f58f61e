// SPDX-License-Identifier: Apache-2.0

import { isDeepStrictEqual } from 'node:util';
import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PRODUCT_KEY,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import { StoredProduct } from '../store/types';

/** Whether an entity is that of this product, and not of another one under the same name. */
export function isEntityOf(entity: Entity, { product }: StoredProduct) {
  const { annotations } = entity.metadata;
  return annotations?.[ANNOTATION_PRODUCT_KEY] === product.key;
}

/** Whether the catalog shows the product as the store has it. What the catalog adds of its own does not matter. */
export function isShownBy(entity: Entity, stored: StoredProduct): boolean {
  const expected = toEntity(stored.product, {
    entityName: stored.entityName,
    namespace: entity.metadata.namespace ?? '',
  });
  return isDeepStrictEqual(shown(entity), shown(expected));
}

/** The parts that say something about the product, as JSON carries them: without what is `undefined`. */
function shown({ metadata, spec }: Entity): unknown {
  const { title, description, tags } = metadata;
  return JSON.parse(JSON.stringify({ title, description, tags, spec }));
}
