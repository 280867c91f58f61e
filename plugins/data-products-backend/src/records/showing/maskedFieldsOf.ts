// SPDX-License-Identifier: Apache-2.0
import { RecordSample } from '@data-mesh/backstage-plugin-data-products-common';
import { Place } from '../masking/Place';

/** The fields that were hidden, each once, in the order they were met. */
export function maskedFieldsOf(
  hidden: Iterable<Pick<Place, 'path' | 'personalTags'>>,
): RecordSample['maskedFields'] {
  const tagsByPath = new Map<string, Set<string>>();
  for (const { path, personalTags = [] } of hidden) {
    const known = tagsByPath.get(path) ?? new Set();
    for (const tag of personalTags) known.add(tag);
    tagsByPath.set(path, known);
  }
  return [...tagsByPath].map(([path, tags]) => ({ path, tags: [...tags] }));
}
