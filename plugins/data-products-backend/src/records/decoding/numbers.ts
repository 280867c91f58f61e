// SPDX-License-Identifier: Apache-2.0
import { DecodedValue, ExactNumber } from './DecodedValue';

/** Nobody writes longer ones, and the time that they take to be written as digits grows with their square. */
const LONGEST_UNSCALED_BYTES = 128;
const LARGEST_SCALE = 1_000;

/**
 * A decimal number as Avro, Connect and Protobuf write it: an integer, and how many of its digits are behind the point.
 * `undefined` when it is none that could be shown.
 *
 * @param unscaled - Two's complement, the highest byte first.
 */
export function toDecimal(
  unscaled: Buffer,
  scale: number,
): ExactNumber | undefined {
  const isScale = Number.isInteger(scale) && scale >= 0;
  if (!isScale || scale > LARGEST_SCALE) return undefined;
  if (unscaled.length === 0 || unscaled.length > LONGEST_UNSCALED_BYTES) {
    return undefined;
  }
  const value = BigInt.asIntN(
    8 * unscaled.length,
    BigInt(`0x${unscaled.toString('hex')}`),
  );
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return new ExactNumber(
    `${sign}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`,
  );
}

/** A number of 32 bits with no more digits than tell it from others: `0.1`, not `0.10000000149011612`. */
export function shortestFloat(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** JSON has no words for what is no number. */
export function finiteOrText(value: number): DecodedValue {
  return Number.isFinite(value) ? value : String(value);
}
