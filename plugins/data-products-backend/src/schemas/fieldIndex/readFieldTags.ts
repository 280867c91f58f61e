// SPDX-License-Identifier: Apache-2.0

import { CallOptions, StreamCatalogClient } from '@data-mesh/confluent-client';
import { schemaKey } from '../registry/schemaKey';
import { CatalogFieldTags } from '../tree/readSchemaTree';

/**
 * Reads the tags that the stream catalog keeps of fields, by schema key.
 *
 * @throws what the client throws; then nothing is known of any field.
 */
export async function readFieldTags(
  streamCatalog: Pick<StreamCatalogClient, 'fieldTags'>,
  call: CallOptions,
): Promise<Map<string, CatalogFieldTags[]>> {
  const tagsBySchema = new Map<string, CatalogFieldTags[]>();
  for await (const page of streamCatalog.fieldTags(call)) {
    for (const { field, tags, ...ref } of page) {
      const key = schemaKey(ref);
      const known = tagsBySchema.get(key);
      if (known) known.push({ field, tags });
      else tagsBySchema.set(key, [{ field, tags }]);
    }
  }
  return tagsBySchema;
}
