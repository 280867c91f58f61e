// SPDX-License-Identifier: Apache-2.0
import { KafkaRecord } from '@data-mesh/confluent-client';
import { UndecodableError } from '../decoding/UndecodableError';
import { DecodedPart, OpenSchema, RecordFormat } from '../schemas/types';
import {
  readWireFormat,
  SCHEMA_HEADERS,
  SchemaRef,
  WrittenPart,
} from '../wire/readWireFormat';

export type PartName = 'key' | 'value';

/** What a key or a value is, before anybody is shown it. */
export type ReadPart =
  | { kind: 'null' }
  | ({
      kind: 'decoded';
      format: RecordFormat;
      schema: SchemaRef;
    } & DecodedPart)
  /** Written without a schema. */
  | { kind: 'plain'; bytes: Buffer }
  | { kind: 'undecodable'; message: string; bytes: Buffer };

/** A schema to read with, or why there is none, for people; `undefined` when nobody has looked. */
export type FindSchema = (schema: SchemaRef) => OpenSchema | string | undefined;

/** `undefined` when its schema has not been looked for. */
export function readPart(
  record: KafkaRecord,
  part: PartName,
  find: FindSchema,
): ReadPart | undefined {
  const bytes = record[part];
  if (bytes === null) return { kind: 'null' };
  try {
    const written = writtenPart(record, part);
    if (!written) return { kind: 'plain', bytes };
    const schema = find(written.schema);
    if (schema === undefined) return undefined;
    if (typeof schema === 'string') throw new UndecodableError(schema);
    return {
      kind: 'decoded',
      format: schema.format,
      schema: written.schema,
      ...schema.decode(written),
    };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    return { kind: 'undecodable', message: error.message, bytes };
  }
}

/** The schema that a key or a value names; `undefined` when it names none that could be. */
export function schemaNamedBy(
  record: KafkaRecord,
  part: PartName,
): SchemaRef | undefined {
  try {
    return writtenPart(record, part)?.schema;
  } catch (error) {
    if (error instanceof UndecodableError) return undefined;
    throw error;
  }
}

/** @throws UndecodableError */
function writtenPart(
  record: KafkaRecord,
  part: PartName,
): WrittenPart | undefined {
  const bytes = record[part];
  if (bytes === null) return undefined;
  const header = record.headers.find(
    ({ name }) => name === SCHEMA_HEADERS[part],
  );
  return readWireFormat(bytes, header?.value);
}
