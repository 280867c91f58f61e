// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import { canDecompress, decompress } from '../compression/decompress';
import { KafkaRecord } from '../recordTypes';
import { BytesReader } from '../wire/BytesReader';

/** Of offset and length, which stand before what the length counts. */
const PREFIX_BYTES = 12;
/** Up to the first record. */
const HEADER_BYTES = 61;
const MAGIC_OFFSET = 16;
const ATTRIBUTES_OFFSET = 21;
/** Since Kafka 0.11, of 2017. */
const MAGIC = 2;
/** No broker takes batches that become so large, unless somebody means harm. */
const LARGEST_BATCH_BYTES = 64 * 1024 * 1024;

const ATTRIBUTE = {
  codec: 0b111,
  isLogAppendTime: 1 << 3,
  isTransactional: 1 << 4,
  isControl: 1 << 5,
};

/** What producers write at once, and brokers keep together. https://kafka.apache.org/documentation/#recordbatch */
export interface RecordBatch {
  baseOffset: bigint;
  /** Kept when records were compacted away, even all of them. */
  lastOffset: bigint;
  producerId: bigint;
  isTransactional: boolean;
  /** A marker of Kafka's own at the end of a transaction: `records` is empty then, and `isAbort` says which end. */
  isControl: boolean;
  isAbort: boolean;
  /** Uncompressed. */
  bytes: number;
  records: KafkaRecord[];
}

/**
 * Decodes the batches of a fetched partition; one that is cut off at the end is left out.
 *
 * @throws KafkaCallError of type `UNSUPPORTED_FOR_MESSAGE_FORMAT` for what producers older than Kafka 0.11 wrote,
 * `UNSUPPORTED_COMPRESSION_TYPE` for what nobody here can decompress, `CORRUPT_MESSAGE` for what is no batch.
 */
export async function decodeBatches(
  partition: number,
  bytes: Buffer,
): Promise<RecordBatch[]> {
  const batches: RecordBatch[] = [];
  for (let at = 0; at + PREFIX_BYTES <= bytes.length;) {
    const end = at + PREFIX_BYTES + bytes.readInt32BE(at + 8);
    if (end > bytes.length) break;
    batches.push(await decodeBatch(partition, bytes.subarray(at, end)));
    at = end;
  }
  return batches;
}

async function decodeBatch(
  partition: number,
  bytes: Buffer,
): Promise<RecordBatch> {
  if (bytes.length < HEADER_BYTES) throw unreadable('CORRUPT_MESSAGE');
  if (bytes.readInt8(MAGIC_OFFSET) !== MAGIC) {
    throw unreadable('UNSUPPORTED_FOR_MESSAGE_FORMAT');
  }
  const codec = bytes.readInt16BE(ATTRIBUTES_OFFSET) & ATTRIBUTE.codec;
  if (!canDecompress(codec)) throw unreadable('UNSUPPORTED_COMPRESSION_TYPE');
  try {
    return await decodeBatchOfToday(partition, bytes);
  } catch (error) {
    throw unreadable('CORRUPT_MESSAGE', error);
  }
}

async function decodeBatchOfToday(
  partition: number,
  bytes: Buffer,
): Promise<RecordBatch> {
  const header = new BytesReader(bytes);
  const baseOffset = header.int64();
  header.take(13); // length, epoch of the leader, magic number, checksum
  const attributes = header.int16();
  const lastOffset = baseOffset + BigInt(header.int32());
  const baseTimestamp = header.int64();
  const maxTimestamp = header.int64();
  const producerId = header.int64();
  header.take(6); // epoch and sequence of the producer
  const count = header.int32();

  const payload = await decompress(
    attributes & ATTRIBUTE.codec,
    bytes.subarray(HEADER_BYTES),
    LARGEST_BATCH_BYTES,
  );
  const isControl = (attributes & ATTRIBUTE.isControl) !== 0;
  const batch = {
    baseOffset,
    lastOffset,
    producerId,
    isTransactional: (attributes & ATTRIBUTE.isTransactional) !== 0,
    isControl,
    bytes: payload.length,
  };
  const reader = new BytesReader(payload);
  const timeOf =
    attributes & ATTRIBUTE.isLogAppendTime
      ? () => maxTimestamp
      : (delta: bigint) => baseTimestamp + delta;
  const records = Array.from({ length: count }, () =>
    readRecord(reader, { partition, baseOffset, timeOf }),
  );
  return isControl
    ? { ...batch, isAbort: records.some(isAbortMarker), records: [] }
    : { ...batch, isAbort: false, records };
}

function readRecord(
  batch: BytesReader,
  context: {
    partition: number;
    baseOffset: bigint;
    timeOf: (delta: bigint) => bigint;
  },
): KafkaRecord {
  const record = new BytesReader(batch.take(batch.varint()));
  record.int8(); // attributes, which there are none of yet
  const timestamp = toDate(context.timeOf(record.varlong()));
  const offset = context.baseOffset + BigInt(record.varint());
  const key = record.nullableField();
  const value = record.nullableField();
  const headers = Array.from({ length: record.varint() }, () => ({
    name: (record.nullableField() ?? Buffer.alloc(0)).toString('utf8'),
    value: record.nullableField() ?? Buffer.alloc(0),
  }));
  return {
    partition: context.partition,
    offset,
    ...(timestamp && { timestamp }),
    key,
    value,
    headers,
  };
}

/** Producers may write -1 for none, or a number that is no time. */
function toDate(epochMs: bigint): Date | undefined {
  const date = new Date(Number(epochMs));
  return epochMs < 0n || Number.isNaN(date.getTime()) ? undefined : date;
}

/** Its key has a version and a kind, in two bytes each; abort is kind 0, commit is kind 1. */
function isAbortMarker({ key }: KafkaRecord): boolean {
  return key !== null && key.length >= 4 && key.readInt16BE(2) === 0;
}

function unreadable(type: string, cause?: unknown): KafkaCallError {
  return new KafkaCallError({
    operation: 'kafka.records',
    failure: 'protocol',
    type,
    cause,
  });
}
