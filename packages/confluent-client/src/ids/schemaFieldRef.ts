// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { SchemaFieldRef } from './types';

// `lsrc-4nv8rd:.:100007:com.acme.OrderPlaced.customerEmail`
const FIELD_NAME =
  /^lsrc-[^:]+:(?<context>\.[^:]*):(?<schemaId>\d{1,10}):(?<field>.+)$/s;
const DEFAULT_CONTEXT = '.';

/**
 * Reads the qualified name of a schema's field: `lsrc-…:<context>:<schema id>:<full name of the record>.<path of the field>`.
 *
 * @throws InputError when it is none.
 */
export function parseSchemaFieldRef(qualifiedName: string): SchemaFieldRef {
  const { context, schemaId, field } =
    FIELD_NAME.exec(qualifiedName)?.groups ?? {};
  if (!context || !schemaId || !field) {
    throw new InputError(
      `'${qualifiedName}' is not the qualified name of a schema's field`,
    );
  }
  return {
    ...(context !== DEFAULT_CONTEXT && { context }),
    schemaId: Number(schemaId),
    field,
  };
}
