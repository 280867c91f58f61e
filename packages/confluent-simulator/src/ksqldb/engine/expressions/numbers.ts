// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { digitsOf } from '../values';
import { BIGINT, DOUBLE, INTEGER } from './Compiled';

const NUMERIC: readonly SqlType['base'][] = [
  'INTEGER',
  'BIGINT',
  'DECIMAL',
  'DOUBLE',
];

export function isNumeric(type: SqlType): boolean {
  return NUMERIC.includes(type.base);
}

/** The numeric type that holds the values of both. */
export function commonNumericType(left: SqlType, right: SqlType): SqlType {
  if (left.base === 'DOUBLE' || right.base === 'DOUBLE') return DOUBLE;
  if (left.base === 'DECIMAL' || right.base === 'DECIMAL') {
    const [a, b] = [digitsOf(left), digitsOf(right)];
    const scale = Math.max(a.scale, b.scale);
    const whole = Math.max(a.precision - a.scale, b.precision - b.scale);
    return { base: 'DECIMAL', precision: whole + scale, scale };
  }
  return left.base === 'BIGINT' || right.base === 'BIGINT' ? BIGINT : INTEGER;
}
