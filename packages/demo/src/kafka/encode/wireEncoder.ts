// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '@data-mesh/confluent-simulator';
import { avroBody } from './avroBody';
import { jsonBody } from './jsonBody';
import { protobufBody } from './protobufBody';
import type { RecordValue } from './RecordValue';

const MAGIC_BYTE = 0;

/** A schema with the texts of those that it names, those first that the others name. */
export interface WholeSchema {
  schema: RegisteredSchema;
  references: readonly string[];
}

/**
 * Writes values as serialisers of the registry do: a zero, the id of the schema in four bytes, and what its format says.
 *
 * @throws Error when nothing can be written by the schema.
 */
export function wireEncoder({
  schema,
  references,
}: WholeSchema): (value: RecordValue) => Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt8(MAGIC_BYTE, 0);
  prefix.writeInt32BE(schema.id, 1);
  const body = bodyEncoder({ schema, references });
  return value => Buffer.concat([prefix, body(value)]);
}

function bodyEncoder({
  schema: { schemaType, schema },
  references,
}: WholeSchema): (value: RecordValue) => Buffer {
  switch (schemaType) {
    case 'AVRO':
      return avroBody(schema, references);
    case 'JSON':
      return jsonBody(schema);
    case 'PROTOBUF':
      return protobufBody(schema, references);
    default:
      return schemaType satisfies never;
  }
}
