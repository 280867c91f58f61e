// SPDX-License-Identifier: Apache-2.0

export const PLAIN_TYPES = [
  'BOOLEAN',
  'INTEGER',
  'BIGINT',
  'DOUBLE',
  'STRING',
  'BYTES',
  'TIMESTAMP',
  'DATE',
  'TIME',
] as const;
export type PlainType = (typeof PLAIN_TYPES)[number];

/** A type of ksqlDB's SQL. */
export type SqlType =
  | { base: PlainType }
  | { base: 'DECIMAL'; precision: number; scale: number }
  | { base: 'ARRAY'; element: SqlType }
  | { base: 'MAP'; key: SqlType; value: SqlType }
  | { base: 'STRUCT'; fields: SqlField[] };

export interface SqlField {
  name: string;
  type: SqlType;
}

/** As ksqlDB writes it in headers and schemas, e.g. ``STRUCT<`SKU` STRING>``. */
export function formatType(type: SqlType): string {
  switch (type.base) {
    case 'DECIMAL':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'ARRAY':
      return `ARRAY<${formatType(type.element)}>`;
    case 'MAP':
      return `MAP<${formatType(type.key)}, ${formatType(type.value)}>`;
    case 'STRUCT':
      return `STRUCT<${type.fields
        .map(field => `${quoted(field.name)} ${formatType(field.type)}`)
        .join(', ')}>`;
    default:
      return type.base;
  }
}

/** An identifier in back-ticks. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
