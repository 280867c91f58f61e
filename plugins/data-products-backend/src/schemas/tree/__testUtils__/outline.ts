// SPDX-License-Identifier: Apache-2.0
import { flattenFields, readSchemaTree, SchemaToRead } from '../readSchemaTree';

/** Reads a schema, an object being written as JSON. `PII` marks personal data. */
export function readTree(
  format: string,
  schema: unknown,
  more: Partial<SchemaToRead> = {},
) {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema);
  return readSchemaTree({ format, text, ...more }, { piiTags: ['PII'] });
}

/** The fields of a schema, a line each: `email: string?`, the question mark for optional ones. */
export function outline(
  format: string,
  schema: unknown,
  more: Partial<SchemaToRead> = {},
): string[] {
  const tree = readTree(format, schema, more);
  if (tree.status === 'unreadable') throw new Error(tree.cause);
  return flattenFields(tree).map(({ path, type, isOptional, repeats }) => {
    const line = `${path}: ${type}${isOptional ? '?' : ''}`;
    return repeats === undefined ? line : `${line} repeats '${repeats}'`;
  });
}
