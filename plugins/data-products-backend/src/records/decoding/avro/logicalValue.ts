// SPDX-License-Identifier: Apache-2.0
import { JsonObject, textOf } from '../../../schemas/tree/readJson';
import { DecodedValue, hexText } from '../DecodedValue';
import { toDecimal } from '../numbers';
import { toDay, toInstant, toLocalDateTime, toTimeOfDay } from '../times';

/** What a number stands for; the number itself when its type says nothing more, or it cannot be what the type says. */
export function logicalNumber(value: bigint, node: JsonObject): DecodedValue {
  return wordsFor(value, textOf(node.logicalType)) ?? value;
}

function wordsFor(value: bigint, logicalType?: string): string | undefined {
  switch (logicalType) {
    case 'date':
      return toDay(value);
    case 'time-millis':
      return toTimeOfDay(value, 'millis');
    case 'time-micros':
      return toTimeOfDay(value, 'micros');
    case 'timestamp-millis':
      return toInstant(value, 'millis');
    case 'timestamp-micros':
      return toInstant(value, 'micros');
    case 'timestamp-nanos':
      return toInstant(value, 'nanos');
    case 'local-timestamp-millis':
      return toLocalDateTime(value, 'millis');
    case 'local-timestamp-micros':
      return toLocalDateTime(value, 'micros');
    case 'local-timestamp-nanos':
      return toLocalDateTime(value, 'nanos');
    default:
      return undefined;
  }
}

/** What `bytes` or `fixed` stand for, else their hex. */
export function logicalBytes(bytes: Buffer, node: JsonObject): DecodedValue {
  switch (textOf(node.logicalType)) {
    case 'decimal':
      return toDecimal(bytes, scaleOf(node)) ?? hexText(bytes);
    case 'uuid':
      return bytes.length === 16 ? uuidText(bytes) : hexText(bytes);
    case 'duration':
      return bytes.length === 12 ? durationText(bytes) : hexText(bytes);
    default:
      return hexText(bytes);
  }
}

/** 0 is Avro's own default. */
function scaleOf({ scale }: JsonObject): number {
  return typeof scale === 'number' ? scale : 0;
}

function uuidText(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** As ISO 8601 has it: `P1M2DT3.500S`. Months, days and milliseconds are three numbers, the lowest byte first. */
function durationText(bytes: Buffer): string {
  const milliseconds = bytes.readUInt32LE(8);
  return `P${bytes.readUInt32LE(0)}M${bytes.readUInt32LE(4)}DT${(milliseconds / 1_000).toFixed(3)}S`;
}
