// SPDX-License-Identifier: Apache-2.0
import { splitAfterName, splitAtCommas } from './schemaScan';

/** The type of a column, taken apart. */
export type KsqlType =
  | { kind: 'array'; items: KsqlType }
  | { kind: 'map'; keys: KsqlType; values: KsqlType }
  | { kind: 'struct'; fields: { name: string; type: KsqlType }[] }
  | { kind: 'decimal'; precision: number; scale: number }
  /** `STRING`, `BIGINT`, … in upper case; of what is none of these forms, the text as it is. */
  | { kind: 'scalar'; name: string };

const NESTED = /^(?<outer>ARRAY|MAP|STRUCT)\s*<(?<inner>.*)>$/is;
const DECIMAL = /^DECIMAL\s*\(\s*(?<precision>\d+)\s*,\s*(?<scale>\d+)\s*\)$/i;
const PLAIN = /^[a-z]+$/i;

/** Reads a type as ksqlDB writes it, e.g. ``ARRAY<STRUCT<`SKU` STRING>>``. */
export function parseType(text: string): KsqlType {
  const trimmed = text.trim();
  const nested = NESTED.exec(trimmed)?.groups;
  const decimal = DECIMAL.exec(trimmed)?.groups;
  if (decimal) {
    return {
      kind: 'decimal',
      precision: Number(decimal.precision),
      scale: Number(decimal.scale),
    };
  }
  return (
    (nested && nestedType(nested.outer, splitAtCommas(nested.inner ?? ''))) ?? {
      kind: 'scalar',
      name: PLAIN.test(trimmed) ? trimmed.toUpperCase() : trimmed,
    }
  );
}

/** `undefined` when it holds other than as many parts as it must. */
function nestedType(
  outer: string | undefined,
  parts: string[],
): KsqlType | undefined {
  const [first, second, ...more] = parts;
  switch (outer?.toUpperCase()) {
    case 'ARRAY':
      return first !== undefined && second === undefined
        ? { kind: 'array', items: parseType(first) }
        : undefined;
    case 'MAP':
      return first !== undefined && second !== undefined && more.length === 0
        ? { kind: 'map', keys: parseType(first), values: parseType(second) }
        : undefined;
    default:
      return {
        kind: 'struct',
        fields: parts.map(part => {
          const { name, rest } = splitAfterName(part);
          return { name, type: parseType(rest) };
        }),
      };
  }
}
