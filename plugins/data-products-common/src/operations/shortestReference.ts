// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ResolvedReference } from '../model/product';

/**
 * What to write in Confluent for an entity: its name when that alone means it, else its full ref; people read it there, too.
 *
 * @param written - What is there now; it stays when it means the same entity.
 * @param resolve - What a text means in this portal.
 */
export function shortestReference(
  entityRef: string,
  resolve: (text: string) => ResolvedReference,
  written?: string,
): string {
  const means = (text: string) => {
    const meant = resolve(text);
    return meant.status === 'resolved' && meant.entityRef === entityRef;
  };
  const { name } = parseEntityRef(entityRef);
  return (
    [written, name].find(text => text !== undefined && means(text)) ??
    stringifyEntityRef(parseEntityRef(entityRef))
  );
}
