// SPDX-License-Identifier: Apache-2.0
import type { Expression } from './Expression';

const GREATEST_INTEGER = 2_147_483_647n;

/** `1` is an INTEGER, a BIGINT when it is too large for one; `1.50` a DECIMAL(3, 2); `1.5e0` a DOUBLE. */
export function numberLiteral(text: string): Expression {
  if (/^\d+$/.test(text)) {
    const value = BigInt(text);
    return value > GREATEST_INTEGER
      ? { is: 'literal', value, type: { base: 'BIGINT' }, text }
      : {
          is: 'literal',
          value: Number(value),
          type: { base: 'INTEGER' },
          text,
        };
  }
  if (/e/i.test(text)) {
    return {
      is: 'literal',
      value: Number(text),
      type: { base: 'DOUBLE' },
      text,
    };
  }
  const [whole = '', fraction = ''] = text.split('.');
  const scale = fraction.length;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  return {
    is: 'literal',
    value: BigInt(digits === '' ? '0' : digits),
    type: {
      base: 'DECIMAL',
      precision: Math.max(digits.length, scale, 1),
      scale,
    },
    text,
  };
}

export function textLiteral(value: string): Expression {
  const text = `'${value.replaceAll("'", "''")}'`;
  return { is: 'literal', value, type: { base: 'STRING' }, text };
}

export function booleanLiteral(value: boolean): Expression {
  const text = value ? 'true' : 'false';
  return { is: 'literal', value, type: { base: 'BOOLEAN' }, text };
}
