// SPDX-License-Identifier: Apache-2.0
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';

const LOCATION = /^url:(https?:\/\/[^/]+(?:\/[^/]+)*?)\/environments\//;

/**
 * Where the Confluent console is: the sync wrote a page of it as the entity's location. `undefined` when the location
 * is something else.
 */
export function consoleUrlFromEntity(entity: Entity): string | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  return LOCATION.exec(location)?.[1];
}
