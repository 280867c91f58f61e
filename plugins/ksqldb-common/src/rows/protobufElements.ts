// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import { z } from 'zod';
import { parseColumns } from './parseColumns';
import { parseType } from './parseType';
import { protobufValue } from './protobufValue';
import type { StreamElement } from './streamElement';
import { decodeStreamElement } from './streamElement';
import type { KsqlRow } from './types';

/** What ksqlDB's schemas import beside the types that come with Protobuf. */
const IMPORTED = `
  syntax = "proto3";
  package confluent.type;
  message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }
`;
const IMPORTED_DATES = `
  syntax = "proto3";
  package google.type;
  message Date { int32 year = 1; int32 month = 2; int32 day = 3; }
  message TimeOfDay { int32 hours = 1; int32 minutes = 2; int32 seconds = 3; int32 nanos = 4; }
`;

const headerWire = z.object({
  header: z.object({ schema: z.string(), protoSchema: z.string() }),
});
const rowWire = z.object({ row: z.object({ protobufBytes: z.string() }) });

/**
 * Reads a whole answer whose rows are in Protobuf: `[{"header":{"schema":"…","protoSchema":"syntax = …"}},
 * {"row":{"protobufBytes":"CggxOGY0…"}}]`.
 *
 * @remarks Protobuf has no null: ksqlDB writes zero, false or an empty text in its place. Reading it builds functions from
 * text, which a page whose content security policy forbids that cannot do.
 * @throws SyntaxError, ZodError or InputError when it is none; whatever Protobuf's parser throws.
 */
export function decodeProtobufElements(body: string): StreamElement[] {
  const elements = z.array(z.unknown()).parse(JSON.parse(body));
  let decodeRow: ((bytes: Uint8Array) => KsqlRow) | undefined;
  return elements.map(element => {
    const header = headerWire.safeParse(element);
    if (header.success) decodeRow = rowDecoder(header.data.header);
    const row = rowWire.safeParse(element);
    if (!row.success) return decodeStreamElement(JSON.stringify(element));
    if (!decodeRow) throw new SyntaxError('A row came before the header');
    const bytes = Uint8Array.from(atob(row.data.row.protobufBytes), char =>
      char.charCodeAt(0),
    );
    return { type: 'row', values: decodeRow(bytes) };
  });
}

function rowDecoder(header: {
  schema: string;
  protoSchema: string;
}): (bytes: Uint8Array) => KsqlRow {
  const message = firstMessage(header.protoSchema);
  const columns = parseColumns(header.schema).map(({ name, type }) => ({
    name,
    type: parseType(type),
  }));
  return bytes => {
    const values = message.toObject(message.decode(bytes), {
      longs: String,
      bytes: String,
      defaults: true,
    });
    return columns.map(({ name, type }) => protobufValue(values[name], type));
  };
}

function firstMessage(protoSchema: string): protobuf.Type {
  const { common, parse, Root } = protobuf;
  const root = new Root();
  const timestamp = common.get('google/protobuf/timestamp.proto')?.nested;
  if (timestamp) root.addJSON(timestamp);
  for (const imported of [IMPORTED, IMPORTED_DATES]) parse(imported, root);
  // Without `keepCase`, fields lose the names of their columns.
  const own = parse(protoSchema, new Root(), { keepCase: true });
  const [name] = own.root.nestedArray.map(each => each.name);
  parse(protoSchema, root, { keepCase: true });
  return root.lookupType(name ?? '');
}
