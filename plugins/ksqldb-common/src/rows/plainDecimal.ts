// SPDX-License-Identifier: Apache-2.0

const NUMBER =
  /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<exponent>[+-]?\d+))?$/i;

/** No DECIMAL has more digits than 38; beyond this an exponent is left as it is rather than written out. */
const LARGEST_EXPONENT = 100;

/**
 * Writes a JSON number without an exponent and with at least `scale` digits behind the point. No digit is ever rounded
 * away; what is no number is left as it is.
 */
export function plainDecimal(text: string, scale: number): string {
  const parts = NUMBER.exec(text)?.groups;
  const exponent = Number(parts?.exponent ?? 0);
  if (!parts || Math.abs(exponent) > LARGEST_EXPONENT) return text;

  const { sign = '', whole = '', fraction = '' } = parts;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = digits
    .padStart(digits.length + Math.max(0, 1 - point), '0')
    .padEnd(point, '0');
  const split = Math.max(1, point);
  const before = padded.slice(0, split).replace(/^0+(?=\d)/, '');
  const behind = padded.slice(split).padEnd(scale, '0');
  return `${sign}${before}${behind && '.'}${behind}`;
}
