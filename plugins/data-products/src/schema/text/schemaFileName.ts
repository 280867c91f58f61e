// SPDX-License-Identifier: Apache-2.0
import type { SchemaDocument } from '@data-mesh/backstage-plugin-data-products-common';

const ENDING: Record<string, string> = {
  AVRO: 'avsc',
  JSON: 'json',
  PROTOBUF: 'proto',
};

/** What a schema is called as a file, e.g. `orders-value-v2.avsc`; safe on every file system. */
export function schemaFileName(
  schema: Pick<SchemaDocument, 'subject' | 'version' | 'format'>,
): string {
  const name = schema.subject
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[.]+/, '')
    .slice(0, 120);
  return `${name || 'schema'}-v${schema.version}.${ENDING[schema.format] ?? 'txt'}`;
}
