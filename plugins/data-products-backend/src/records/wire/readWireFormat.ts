// SPDX-License-Identifier: Apache-2.0
import { UndecodableError } from '../decoding/UndecodableError';

/** How a record names the schema it was written with. */
export type SchemaRef = { id: number } | { guid: string };

/** A key or a value that was written with a schema. */
export interface WrittenPart {
  schema: SchemaRef;
  /** What stands between the name of the schema and the value, if anything: it depends on the format. */
  framing?: Buffer;
  /** The value, after what stands before it when `framing` is absent. */
  body: Buffer;
}

const ID_MARK = 0;
const GUID_MARK = 1;
const ID_BYTES = 4;
const GUID_BYTES = 16;

/** Names of the headers that Confluent's serializers can put the schema into, instead of in front of the value. */
export const SCHEMA_HEADERS = {
  key: '__key_schema_id',
  value: '__value_schema_id',
} as const;

/**
 * Finds the schema of a key or a value: in the header, else in front of it. `undefined` when it was written without one.
 *
 * @param header - The value of its schema header.
 * @throws UndecodableError when there is half of a name.
 */
export function readWireFormat(
  bytes: Buffer,
  header?: Buffer,
): WrittenPart | undefined {
  if (header && header.length > 0) {
    const { schema, rest } = readSchemaRef(header);
    return { schema, framing: rest, body: bytes };
  }
  if (bytes[0] !== ID_MARK || bytes.length <= ID_BYTES) return undefined;
  return {
    schema: { id: bytes.readInt32BE(1) },
    body: bytes.subarray(1 + ID_BYTES),
  };
}

function readSchemaRef(header: Buffer) {
  const name = header.subarray(1);
  if (header[0] === ID_MARK && name.length >= ID_BYTES) {
    return {
      schema: { id: name.readInt32BE() },
      rest: name.subarray(ID_BYTES),
    };
  }
  if (header[0] === GUID_MARK && name.length >= GUID_BYTES) {
    return {
      schema: { guid: guidText(name.subarray(0, GUID_BYTES)) },
      rest: name.subarray(GUID_BYTES),
    };
  }
  throw new UndecodableError(
    `The header that is to name its schema holds neither an id nor a GUID`,
  );
}

function guidText(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** `the schema 100002`, for people. */
export function describeSchemaRef(schema: SchemaRef): string {
  return 'id' in schema
    ? `the schema ${schema.id}`
    : `the schema ${schema.guid}`;
}
