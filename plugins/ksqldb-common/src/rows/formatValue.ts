// SPDX-License-Identifier: Apache-2.0
import { isLosslessNumber, stringify } from 'lossless-json';
import type { KsqlType } from './parseType';
import { parseType } from './parseType';
import { plainDecimal } from './plainDecimal';
import type { KsqlValue } from './types';

const UNKNOWN: KsqlType = { kind: 'scalar', name: '' };

/**
 * A value as ksqlDB's own command line shows it: `null`, texts without quotes, `[a, b]`, `{NAME=value}`. Numbers keep
 * every digit, and decimals show as many behind the point as their type has.
 *
 * @param type - As the column has it.
 */
export function formatValue(value: KsqlValue, type: string): string {
  return format(value, parseType(type));
}

function format(value: KsqlValue, type: KsqlType): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (isLosslessNumber(value)) {
    const text = value.toString();
    return type.kind === 'decimal' ? plainDecimal(text, type.scale) : text;
  }
  if (Array.isArray(value)) {
    const items = type.kind === 'array' ? type.items : UNKNOWN;
    return `[${value.map(item => format(item, items)).join(', ')}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${name}=${format(member, memberType(type, name))}`,
  );
  return `{${members.join(', ')}}`;
}

function memberType(type: KsqlType, name: string): KsqlType {
  if (type.kind === 'map') return type.values;
  if (type.kind !== 'struct') return UNKNOWN;
  return type.fields.find(field => field.name === name)?.type ?? UNKNOWN;
}

/** A value as JSON, numbers with every digit they came with. */
export function stringifyLossless(value: KsqlValue, indent?: number): string {
  return stringify(value, undefined, indent) ?? 'null';
}
