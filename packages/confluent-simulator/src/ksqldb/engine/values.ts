// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../types/SqlType';
import type { Value } from './types';

/** The same text for the same values, and only for them: to find rows by. */
export function keyText(values: readonly Value[]): string {
  const [first] = values;
  if (values.length === 1 && typeof first === 'string') return first;
  return JSON.stringify(values, (_name, value: Value) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value instanceof Map ? [...value] : value;
  });
}

/** Below 0 when `left` comes first. Both are of the same type, and neither is null. */
export function compareValues(left: Value, right: Value): number {
  if (left === right) return 0;
  if (typeof left === 'object' || typeof right === 'object') {
    const [leftText, rightText] = [keyText([left]), keyText([right])];
    if (leftText === rightText) return 0;
    return leftText < rightText ? -1 : 1;
  }
  return left < right ? -1 : 1;
}

/** `12.30` of 1230n with a scale of 2. */
export function decimalText(units: bigint, scale: number): string {
  if (scale === 0) return units.toString();
  const isNegative = units < 0n;
  const digits = (isNegative ? -units : units)
    .toString()
    .padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return isNegative ? `-${text}` : text;
}

const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** The number in units of the scale, rounded half up; `null` when the text is no number. */
export function unitsOf(text: string, scale: number): bigint | null {
  const match = DECIMAL_TEXT.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const shift = Number(exponent);
  if (Math.abs(shift) > 1_000) return null;
  const digits = BigInt(whole + fraction);
  const units = rescale(digits, fraction.length - shift, scale);
  return sign === '-' ? -units : units;
}

/** Units of one scale in those of another, rounded half up (away from zero). */
export function rescale(units: bigint, from: number, to: number): bigint {
  if (to >= from) return units * 10n ** BigInt(to - from);
  const divisor = 10n ** BigInt(from - to);
  const half = divisor / 2n;
  return units >= 0n ? (units + half) / divisor : -((-units + half) / divisor);
}

const INTEGER_DIGITS: Partial<Record<SqlType['base'], number>> = {
  INTEGER: 10,
  BIGINT: 19,
};

/** How many digits a whole or decimal number of this type has, and how many of them behind the point. */
export function digitsOf(type: SqlType): { precision: number; scale: number } {
  return type.base === 'DECIMAL'
    ? { precision: type.precision, scale: type.scale }
    : { precision: INTEGER_DIGITS[type.base] ?? 19, scale: 0 };
}
