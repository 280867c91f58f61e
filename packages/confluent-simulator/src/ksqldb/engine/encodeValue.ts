// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../types/SqlType';
import { dateText, timestampText, timeText } from './times';
import type { Value } from './types';
import { decimalText } from './values';

/** The value as JSON text, as the server writes it: every digit of numbers is kept. */
export function encodeValue(value: Value, type: SqlType): string {
  if (value === null) return 'null';
  switch (type.base) {
    case 'BOOLEAN':
    case 'INTEGER':
    case 'BIGINT':
      return String(value);
    case 'DOUBLE':
      return encodeDouble(Number(value));
    case 'STRING':
    case 'BYTES':
      return JSON.stringify(value);
    case 'TIMESTAMP':
      return JSON.stringify(timestampText(Number(value)));
    case 'DATE':
      return JSON.stringify(dateText(Number(value)));
    case 'TIME':
      return JSON.stringify(timeText(Number(value)));
    case 'DECIMAL':
      return typeof value === 'bigint'
        ? decimalText(value, type.scale)
        : String(value);
    case 'ARRAY':
      return isList(value)
        ? `[${value.map(item => encodeValue(item, type.element)).join(',')}]`
        : 'null';
    case 'MAP':
      return isMap(value)
        ? encodeMembers(
            [...value].map(([key, each]) => [
              key,
              encodeValue(each, type.value),
            ]),
          )
        : 'null';
    case 'STRUCT': {
      const fields = isStruct(value) ? value : {};
      return encodeMembers(
        type.fields.map(field => [
          field.name,
          encodeValue(fields[field.name] ?? null, field.type),
        ]),
      );
    }
    default:
      return type satisfies never;
  }
}

/** Java writes a whole double with a fraction. */
function encodeDouble(value: number): string {
  if (!Number.isFinite(value)) return JSON.stringify(String(value));
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? `${value}.0`
    : String(value);
}

function encodeMembers(members: readonly [string, string][]): string {
  const texts = members.map(
    ([name, json]) => `${JSON.stringify(name)}:${json}`,
  );
  return `{${texts.join(',')}}`;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

export function isStruct(
  value: Value,
): value is { readonly [field: string]: Value } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Map)
  );
}
