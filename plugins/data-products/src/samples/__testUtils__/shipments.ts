// SPDX-License-Identifier: Apache-2.0

/** Formats that a registry holds schemas of. */
export const REGISTERED_FORMATS = ['avro', 'json', 'protobuf'] as const;

type RegisteredFormat = (typeof REGISTERED_FORMATS)[number];

/** Besides those, text that no schema tells anything about. */
export type StoredFormat = RegisteredFormat | 'none';

/** A shipment at midnight of 2 November 2026, as each format has it. */
interface ShipmentFormat {
  schemaType: 'AVRO' | 'JSON' | 'PROTOBUF';
  schema: string | object;
  /** What stands between the number of the schema and the record. */
  prefix: number[];
  encode(id: string): Buffer;
}

const SHIPPED_AT = '2026-11-02T00:00:00Z';
const SECONDS = Date.parse(SHIPPED_AT) / 1000;

/**
 * One schema in each format, with what real ones have: tags, a time, a file that another one imports. The records are put
 * together byte by byte, so that no library's idea of the formats is taken for the truth.
 */
const SHIPMENTS: Record<RegisteredFormat, ShipmentFormat> = {
  avro: {
    schemaType: 'AVRO',
    schema: {
      type: 'record',
      name: 'Shipment',
      namespace: 'example.shop',
      fields: [
        { name: 'id', type: 'string', 'confluent:tags': ['PII'] },
        {
          name: 'shippedAt',
          type: ['null', { type: 'long', logicalType: 'timestamp-millis' }],
          default: null,
        },
      ],
    },
    prefix: [],
    encode: id =>
      Buffer.concat([avroString(id), Buffer.of(2), zigzag(SECONDS * 1000)]),
  },
  json: {
    schemaType: 'JSON',
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Shipment',
      type: 'object',
      properties: {
        id: { type: 'string', 'confluent:tags': ['PII'] },
        shippedAt: { type: 'string', format: 'date-time' },
      },
      required: ['id'],
    },
    prefix: [],
    encode: id => Buffer.from(JSON.stringify({ id, shippedAt: SHIPPED_AT })),
  },
  protobuf: {
    schemaType: 'PROTOBUF',
    schema: `syntax = "proto3";
package example.shop;
import "google/protobuf/timestamp.proto";
message Shipment {
  string id = 1;
  google.protobuf.Timestamp shipped_at = 2;
}
message Unused {
  int32 number = 1;
}
`,
    // The path to the message in its file: 0, the first one, is written as the single byte 0.
    prefix: [0],
    encode: id => {
      const time = Buffer.concat([Buffer.of(0x08), varint(BigInt(SECONDS))]);
      return Buffer.concat([
        Buffer.of(0x0a, id.length),
        Buffer.from(id),
        Buffer.of(0x12, time.length),
        time,
      ]);
    },
  },
};

/** What is registered for the format. */
export function shipmentSchema(format: RegisteredFormat) {
  const { schemaType, schema } = SHIPMENTS[format];
  return { schemaType, schema };
}

/** A shipment as serialisers of Confluent write it: a zero, the number of the schema in four bytes, the record. */
export function shipmentRecord(
  format: StoredFormat,
  schemaId: number,
  id: string,
): Buffer {
  if (format === 'none') return Buffer.from(`text of id=${id};`);
  const { prefix, encode } = SHIPMENTS[format];
  const head = Buffer.alloc(5);
  head.writeUInt32BE(schemaId, 1);
  return Buffer.concat([head, Buffer.from(prefix), encode(id)]);
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127n) {
    bytes.push(Number(rest % 128n) + 128);
    rest /= 128n;
  }
  return Buffer.from([...bytes, Number(rest)]);
}

const zigzag = (value: number) => varint(BigInt(value) * 2n);

const avroString = (text: string) =>
  Buffer.concat([zigzag(Buffer.byteLength(text)), Buffer.from(text)]);
