// SPDX-License-Identifier: Apache-2.0
import zlib from 'node:zlib';
import { BytesWriter } from '../wire/BytesWriter';

/** A record as a test wants it in a batch. */
export interface RecordToWrite {
  /** From the start of the batch; its place by default. */
  offsetDelta?: number;
  timestampDelta?: bigint;
  key?: string | null;
  value?: string | null;
  headers?: [string, string | null][];
}

export interface BatchToWrite {
  baseOffset?: bigint;
  /** Default: of the last record. */
  lastOffsetDelta?: number;
  attributes?: number;
  baseTimestamp?: bigint;
  maxTimestamp?: bigint;
  producerId?: bigint;
  records: RecordToWrite[];
}

const GZIP = 1;

/** Writes a batch as producers do, without its checksum; compressed when its attributes say gzip. */
export function batchBytes(batch: BatchToWrite): Buffer {
  const { baseOffset = 0n, attributes = 0, records } = batch;
  const plain = Buffer.concat(records.map(recordBytes));
  const payload = attributes === GZIP ? zlib.gzipSync(plain) : plain;
  const rest = new BytesWriter()
    .int32(0) // epoch of the leader
    .int8(2)
    .int32(0) // checksum
    .int16(attributes)
    .int32(batch.lastOffsetDelta ?? records.length - 1)
    .int64(batch.baseTimestamp ?? 1000n)
    .int64(batch.maxTimestamp ?? 9000n)
    .int64(batch.producerId ?? -1n)
    .int16(0)
    .int32(0)
    .int32(records.length)
    .toBuffer();
  const length = rest.length + payload.length;
  return Buffer.concat([
    new BytesWriter().int64(baseOffset).int32(length).toBuffer(),
    rest,
    payload,
  ]);
}

function recordBytes(record: RecordToWrite, index: number): Buffer {
  const { headers = [] } = record;
  const body = Buffer.concat([
    Buffer.from([0]),
    varint(record.timestampDelta ?? BigInt(index)),
    varint(BigInt(record.offsetDelta ?? index)),
    field(record.key ?? null),
    field(record.value === undefined ? 'value' : record.value),
    varint(BigInt(headers.length)),
    ...headers.flatMap(([name, value]) => [field(name), field(value)]),
  ]);
  return Buffer.concat([varint(BigInt(body.length)), body]);
}

function field(text: string | null): Buffer {
  if (text === null) return varint(-1n);
  const bytes = Buffer.from(text);
  return Buffer.concat([varint(BigInt(bytes.length)), bytes]);
}

/** In zigzag encoding. */
export function varint(value: bigint): Buffer {
  let left = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));
  const bytes: number[] = [];
  do {
    const more = left > 0x7fn;
    bytes.push(Number(left & 0x7fn) | (more ? 0x80 : 0));
    left >>= 7n;
  } while (left > 0n);
  return Buffer.from(bytes);
}
