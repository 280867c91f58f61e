// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { encodeValue, isList, isMap, isStruct } from '../encodeValue';
import {
  DAY_MS,
  dateFromText,
  timeFromText,
  timestampFromText,
} from '../times';
import type { Value } from '../types';
import { decimalText, rescale, unitsOf } from '../values';
import { sameType } from './Compiled';
import { isNumeric } from './numbers';

/** Turns a value that is not null into one of another type; null when it cannot be told in that type. */
export type Convert = (value: Value) => Value;

/** How ksqlDB converts on its own: to a wider number; `undefined` when it does not. */
export function widening(from: SqlType, to: SqlType): Convert | undefined {
  if (sameType(from, to)) return value => value;
  if (!isNumeric(from) || !isNumeric(to)) return undefined;
  const order = ['INTEGER', 'BIGINT', 'DECIMAL', 'DOUBLE'];
  return order.indexOf(from.base) <= order.indexOf(to.base)
    ? numberConversion(from, to)
    : undefined;
}

/** How CAST converts; `undefined` when it cannot. */
export function casting(from: SqlType, to: SqlType): Convert | undefined {
  if (sameType(from, to)) return value => value;
  if (to.base === 'STRING') return value => textOf(value, from);
  if (from.base === 'STRING') return fromText(to);
  if (isNumeric(from) && isNumeric(to)) return numberConversion(from, to);
  if (from.base === 'DATE' && to.base === 'TIMESTAMP') {
    return value => Number(value) * DAY_MS;
  }
  if (from.base === 'TIMESTAMP' && to.base === 'DATE') {
    return value => Math.floor(Number(value) / DAY_MS);
  }
  if (from.base === 'TIMESTAMP' && to.base === 'TIME') {
    return value => Number(value) - Math.floor(Number(value) / DAY_MS) * DAY_MS;
  }
  return nestedCasting(from, to);
}

/** What a text stands for in a type that is compared with it, or that it is inserted into. */
export function fromText(to: SqlType): Convert | undefined {
  switch (to.base) {
    case 'STRING':
    case 'BYTES':
      return value => value;
    case 'BOOLEAN':
      return value => String(value).toLowerCase() === 'true';
    case 'INTEGER':
    case 'BIGINT':
    case 'DECIMAL':
    case 'DOUBLE':
      return value => numberFromText(String(value), to);
    case 'TIMESTAMP':
      return value => timestampFromText(String(value));
    case 'DATE':
      return value => dateFromText(String(value));
    case 'TIME':
      return value => timeFromText(String(value));
    default:
      return undefined;
  }
}

function numberFromText(text: string, to: SqlType): Value {
  if (to.base === 'DECIMAL') return unitsOf(text, to.scale);
  if (to.base === 'DOUBLE') {
    return text.trim() === '' || Number.isNaN(Number(text))
      ? null
      : Number(text);
  }
  if (!/^[+-]?\d+$/.test(text.trim())) return null;
  return to.base === 'BIGINT'
    ? BigInt.asIntN(64, BigInt(text.trim()))
    : Number(text);
}

function numberConversion(from: SqlType, to: SqlType): Convert {
  const scale = from.base === 'DECIMAL' ? from.scale : 0;
  if (to.base === 'DOUBLE') {
    return from.base === 'DECIMAL'
      ? value => Number(decimalText(bigintOf(value), scale))
      : Number;
  }
  if (to.base === 'DECIMAL') {
    return from.base === 'DOUBLE'
      ? value => unitsOf(String(value), to.scale)
      : value => rescale(bigintOf(value), scale, to.scale);
  }
  // What is behind the point is cut off.
  const divisor = 10n ** BigInt(scale);
  return to.base === 'BIGINT'
    ? value => BigInt.asIntN(64, bigintOf(value) / divisor)
    : value => Number(BigInt.asIntN(32, bigintOf(value) / divisor));
}

function bigintOf(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  const number = Math.trunc(Number(value));
  return Number.isFinite(number) ? BigInt(number) : 0n;
}

function nestedCasting(from: SqlType, to: SqlType): Convert | undefined {
  if (from.base === 'ARRAY' && to.base === 'ARRAY') {
    const each = casting(from.element, to.element);
    return (
      each &&
      (value => (isList(value) ? value.map(item => orNull(each, item)) : null))
    );
  }
  if (from.base === 'MAP' && to.base === 'MAP') {
    const each = casting(from.value, to.value);
    return (
      each &&
      (value =>
        isMap(value)
          ? new Map([...value].map(([key, item]) => [key, orNull(each, item)]))
          : null)
    );
  }
  if (from.base === 'STRUCT' && to.base === 'STRUCT') {
    const fields = to.fields.map(({ name, type }) => {
      const same = from.fields.find(field => field.name === name);
      return { name, each: same ? casting(same.type, type) : () => null };
    });
    return value =>
      isStruct(value)
        ? Object.fromEntries(
            fields.map(({ name, each }) => [
              name,
              each ? orNull(each, value[name] ?? null) : null,
            ]),
          )
        : null;
  }
  return undefined;
}

function orNull(convert: Convert, value: Value): Value {
  return value === null ? null : convert(value);
}

/** As CAST to STRING and CONCAT write it. */
function textOf(value: Value, type: SqlType): string {
  if (typeof value === 'string') return value;
  const json = encodeValue(value, type);
  return json.startsWith('"') ? String(JSON.parse(json)) : json;
}
