// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { formatType } from '../../types/SqlType';
import { EngineError } from '../EngineError';
import type { ArithmeticOperator } from '../parse/Expression';
import type { Value } from '../types';
import { digitsOf, rescale } from '../values';
import { type Compiled, STRING } from './Compiled';
import { widening } from './convert';
import { commonNumericType, isNumeric } from './numbers';

/** Numbers, and texts with `+`. Exact but for DOUBLE; whole numbers wrap around as in Java; dividing by zero gives null. */
export function arithmetic(
  operator: ArithmeticOperator,
  left: Compiled,
  right: Compiled,
): Compiled {
  const [a, b] = [left.type ?? right.type, right.type ?? left.type];
  if (operator === '+' && a?.base === 'STRING' && b?.base === 'STRING') {
    return binary(STRING, left, right, (x, y) => `${String(x)}${String(y)}`);
  }
  if (!a || !b || !isNumeric(a) || !isNumeric(b)) {
    const types = [a, b].map(type => (type ? formatType(type) : 'NULL'));
    throw new EngineError(`Unsupported arithmetic types. ${types.join(' ')}`);
  }
  const common = commonNumericType(a, b);
  if (common.base === 'DECIMAL') return decimal(operator, left, right, a, b);
  const [x, y] = [widened(left, common), widened(right, common)];
  switch (common.base) {
    case 'DOUBLE':
      return binary(common, x, y, (p, q) =>
        ofDoubles(operator, Number(p), Number(q)),
      );
    case 'BIGINT':
      return binary(common, x, y, (p, q) => {
        const result = ofBigints(
          operator,
          BigInt(String(p)),
          BigInt(String(q)),
        );
        return result === null ? null : BigInt.asIntN(64, result);
      });
    default:
      return binary(common, x, y, (p, q) =>
        ofIntegers(operator, Number(p), Number(q)),
      );
  }
}

export function negative(of: Compiled): Compiled {
  if (!of.type || !isNumeric(of.type)) {
    const type = of.type ? formatType(of.type) : 'NULL';
    throw new EngineError(`Negation is not supported for ${type}`);
  }
  return {
    type: of.type,
    evaluate: tuple => {
      const value = of.evaluate(tuple);
      if (typeof value === 'bigint') return -value;
      return typeof value === 'number' ? -value : null;
    },
  };
}

/** Precision and scale of the result are those of SQL Server, which ksqlDB follows. */
function decimal(
  operator: ArithmeticOperator,
  left: Compiled,
  right: Compiled,
  leftType: SqlType,
  rightType: SqlType,
): Compiled {
  const [l, r] = [digitsOf(leftType), digitsOf(rightType)];
  const { precision, scale } = resultDigits(operator, l, r);
  const units = (value: Value) =>
    typeof value === 'bigint' ? value : BigInt(Number(value));
  const shared = Math.max(l.scale, r.scale);
  return binary({ base: 'DECIMAL', precision, scale }, left, right, (a, b) => {
    const [x, y] = [units(a), units(b)];
    switch (operator) {
      case '*':
        return x * y;
      case '/':
        return y === 0n ? null : quotient(x, l.scale, y, r.scale, scale);
      default: {
        const [p, q] = [
          rescale(x, l.scale, shared),
          rescale(y, r.scale, shared),
        ];
        return ofBigints(operator, p, q);
      }
    }
  });
}

type Digits = ReturnType<typeof digitsOf>;

function resultDigits(
  operator: ArithmeticOperator,
  left: Digits,
  right: Digits,
): Digits {
  const scale = Math.max(left.scale, right.scale);
  const whole = [left, right].map(each => each.precision - each.scale);
  switch (operator) {
    case '+':
    case '-':
      return { precision: scale + Math.max(...whole) + 1, scale };
    case '*':
      return {
        precision: left.precision + right.precision + 1,
        scale: left.scale + right.scale,
      };
    case '/': {
      const fraction = Math.max(6, left.scale + right.precision + 1);
      return {
        precision: left.precision - left.scale + right.scale + fraction,
        scale: fraction,
      };
    }
    case '%':
      return { precision: Math.min(...whole) + scale, scale };
    default:
      return operator satisfies never;
  }
}

function quotient(
  left: bigint,
  leftScale: number,
  right: bigint,
  rightScale: number,
  scale: number,
): bigint {
  // One digit more than wanted, for rounding.
  const shift = BigInt(scale + 1 + rightScale - leftScale);
  return rescale((left * 10n ** shift) / right, scale + 1, scale);
}

function ofDoubles(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    default:
      return operator satisfies never;
  }
}

function ofIntegers(
  operator: ArithmeticOperator,
  a: number,
  b: number,
): number | null {
  if (operator === '*') return Math.imul(a, b);
  if ((operator === '/' || operator === '%') && b === 0) return null;
  return ofDoubles(operator, a, b) | 0;
}

function ofBigints(
  operator: ArithmeticOperator,
  a: bigint,
  b: bigint,
): bigint | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0n ? null : a / b;
    case '%':
      return b === 0n ? null : a % b;
    default:
      return operator satisfies never;
  }
}

function widened(of: Compiled, to: SqlType): Compiled {
  const convert = of.type && widening(of.type, to);
  if (!convert) return of;
  return {
    type: to,
    evaluate: tuple => {
      const value = of.evaluate(tuple);
      return value === null ? null : convert(value);
    },
  };
}

/** Null when one of the two is. */
function binary(
  type: SqlType,
  left: Compiled,
  right: Compiled,
  combine: (left: Value, right: Value) => Value,
): Compiled {
  return {
    type,
    evaluate: tuple => {
      const a = left.evaluate(tuple);
      if (a === null) return null;
      const b = right.evaluate(tuple);
      return b === null ? null : combine(a, b);
    },
  };
}
