// SPDX-License-Identifier: Apache-2.0
import type { SqlType, Value } from '@data-mesh/confluent-simulator';

/** A number with so many digits behind the point: 4990n and 2 is 49.90. */
export interface Decimal {
  units: bigint;
  scale: number;
}

/**
 * A value of a record that tells by itself how to write it, whatever its format: bytes are a `Buffer`, instants milliseconds
 * since 1970, days days since then, and structures have the names of ksqlDB's columns, in capitals.
 */
export type RecordValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Buffer
  | Decimal
  | RecordValue[]
  | Map<string, RecordValue>
  | RecordStruct;

/** Fields by their names in capitals. */
export class RecordStruct {
  constructor(private readonly fields: ReadonlyMap<string, RecordValue>) {}

  /** By its name in a schema; `null` when there is none. */
  field(name: string): RecordValue {
    return this.fields.get(name.toUpperCase()) ?? null;
  }
}

/** What the simulated ksqlDB holds, without its types. */
export function toRecordValue(value: Value, type: SqlType): RecordValue {
  if (value === null) return null;
  switch (type.base) {
    case 'BYTES':
      return Buffer.from(String(value), 'base64');
    case 'DECIMAL':
      return typeof value === 'bigint'
        ? { units: value, scale: type.scale }
        : null;
    case 'ARRAY':
      return isList(value)
        ? value.map(each => toRecordValue(each, type.element))
        : null;
    case 'MAP':
      return isMap(value)
        ? new Map(
            [...value].map(([key, each]) => [
              key,
              toRecordValue(each, type.value),
            ]),
          )
        : null;
    case 'STRUCT': {
      if (!isStruct(value)) return null;
      return new RecordStruct(
        new Map(
          type.fields.map(field => [
            field.name.toUpperCase(),
            toRecordValue(value[field.name] ?? null, field.type),
          ]),
        ),
      );
    }
    case 'BOOLEAN':
    case 'INTEGER':
    case 'BIGINT':
    case 'DOUBLE':
    case 'STRING':
    case 'TIMESTAMP':
    case 'DATE':
    case 'TIME':
      return typeof value === 'object' ? null : value;
    default:
      return type satisfies never;
  }
}

export function isDecimal(value: RecordValue): value is Decimal {
  return typeof value === 'object' && value !== null && 'units' in value;
}

/** Numbers of every kind; 0 for what is none. */
export function toNumber(value: RecordValue): number {
  if (isDecimal(value)) return Number(value.units) / 10 ** value.scale;
  return typeof value === 'number' || typeof value === 'bigint'
    ? Number(value)
    : 0;
}

/** Texts, and whatever can be written as one. */
export function toText(value: RecordValue): string {
  if (isDecimal(value)) return toNumber(value).toFixed(value.scale);
  if (Buffer.isBuffer(value)) return value.toString('base64');
  return typeof value === 'object' ? '' : String(value);
}

/** Bytes; of a decimal its units, the most significant first, in two's complement, as Avro and Protobuf have them. */
export function toBytes(value: RecordValue): Buffer {
  if (Buffer.isBuffer(value)) return value;
  return isDecimal(value) ? twosComplement(value.units) : Buffer.alloc(0);
}

function twosComplement(units: bigint): Buffer {
  let byteCount = 1;
  while (BigInt.asIntN(byteCount * 8, units) !== units) byteCount += 1;
  const hex = BigInt.asUintN(byteCount * 8, units).toString(16);
  return Buffer.from(hex.padStart(byteCount * 2, '0'), 'hex');
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

function isStruct(value: Value): value is { readonly [field: string]: Value } {
  return typeof value === 'object' && !isList(value) && !isMap(value);
}
