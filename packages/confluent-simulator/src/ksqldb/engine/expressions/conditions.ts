// SPDX-License-Identifier: Apache-2.0
import { formatType, type SqlType } from '../../types/SqlType';
import { EngineError } from '../EngineError';
import type { ComparisonOperator } from '../parse/Expression';
import { timestampFromText } from '../times';
import { compareValues } from '../values';
import { BOOLEAN, type Compiled, sameType, type Tuple } from './Compiled';
import { type Convert, fromText, widening } from './convert';
import { commonNumericType, isNumeric } from './numbers';

const OPERATOR_NAME: Record<ComparisonOperator, string> = {
  '=': 'EQUAL',
  '<>': 'NOT_EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
};

const HOLDS: Record<ComparisonOperator, (order: number) => boolean> = {
  '=': order => order === 0,
  '<>': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/** False when one of the two is null, as in ksqlDB. */
export function comparison(
  operator: ComparisonOperator,
  left: Compiled,
  right: Compiled,
): Compiled {
  const [a, b] = comparable(left, right, OPERATOR_NAME[operator]);
  const holds = HOLDS[operator];
  return condition(tuple => {
    const x = a.evaluate(tuple);
    const y = b.evaluate(tuple);
    return x !== null && y !== null && holds(compareValues(x, y));
  });
}

/** IS DISTINCT FROM, for which null equals null. */
export function distinct(left: Compiled, right: Compiled): Compiled {
  const [a, b] = comparable(left, right, 'IS_DISTINCT_FROM');
  return condition(tuple => {
    const x = a.evaluate(tuple);
    const y = b.evaluate(tuple);
    if (x === null || y === null) return x !== y;
    return compareValues(x, y) !== 0;
  });
}

export function inList(of: Compiled, options: Compiled[]): Compiled {
  const equals = options.map(option => comparison('=', of, option));
  return condition(tuple => equals.some(each => each.evaluate(tuple) === true));
}

export function isNull(of: Compiled): Compiled {
  return condition(tuple => of.evaluate(tuple) === null);
}

export function not(of: Compiled): Compiled {
  expectBoolean(of);
  return condition(tuple => of.evaluate(tuple) !== true);
}

export function and(left: Compiled, right: Compiled): Compiled {
  [left, right].forEach(expectBoolean);
  return condition(
    tuple => left.evaluate(tuple) === true && right.evaluate(tuple) === true,
  );
}

export function or(left: Compiled, right: Compiled): Compiled {
  [left, right].forEach(expectBoolean);
  return condition(
    tuple => left.evaluate(tuple) === true || right.evaluate(tuple) === true,
  );
}

export function like(
  of: Compiled,
  pattern: Compiled,
  escape: string | undefined,
): Compiled {
  for (const { type } of [of, pattern]) {
    if (type && type.base !== 'STRING') {
      throw new EngineError(
        `Like condition must be between strings, not ${formatType(type)}`,
      );
    }
  }
  let known: { pattern: string; expression: RegExp } | undefined;
  return condition(tuple => {
    const text = of.evaluate(tuple);
    const wanted = pattern.evaluate(tuple);
    if (typeof text !== 'string' || typeof wanted !== 'string') return false;
    if (known?.pattern !== wanted) {
      known = { pattern: wanted, expression: likeExpression(wanted, escape) };
    }
    return known.expression.test(text);
  });
}

/** `%` is any run of characters, `_` any one. */
function likeExpression(pattern: string, escape: string | undefined): RegExp {
  let source = '';
  let isEscaped = false;
  for (const character of pattern) {
    if (!isEscaped && character === escape) isEscaped = true;
    else {
      if (!isEscaped && character === '%') source += '.*';
      else if (!isEscaped && character === '_') source += '.';
      else source += character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
      isEscaped = false;
    }
  }
  return new RegExp(`^${source}$`, 's');
}

/** Both in a type in which they can be compared. */
function comparable(
  left: Compiled,
  right: Compiled,
  operator: string,
): [Compiled, Compiled] {
  const [a, b] = [left.type, right.type];
  if (!a || !b || sameType(a, b)) return [left, right];
  if (isNumeric(a) && isNumeric(b)) {
    const common = commonNumericType(a, b);
    return [converted(left, common, a), converted(right, common, b)];
  }
  if (b.base === 'STRING') {
    const read = textReader(left, a);
    if (read) return [left, mapped(right, a, read)];
  }
  if (a.base === 'STRING') {
    const read = textReader(right, b);
    if (read) return [mapped(left, b, read), right];
  }
  throw new EngineError(
    `Operator ${operator} cannot be used to compare ${formatType(a)} and ${formatType(b)}`,
  );
}

/** How a text is read that is compared with a time. */
function textReader(of: Compiled, type: SqlType): Convert | undefined {
  if (of.isTime) {
    return text => {
      const ms = timestampFromText(String(text));
      return ms === null ? null : BigInt(ms);
    };
  }
  return ['TIMESTAMP', 'DATE', 'TIME'].includes(type.base)
    ? fromText(type)
    : undefined;
}

function converted(of: Compiled, to: SqlType, from: SqlType): Compiled {
  const convert = widening(from, to);
  return convert ? mapped(of, to, convert) : of;
}

function mapped(of: Compiled, type: SqlType, convert: Convert): Compiled {
  return {
    type,
    evaluate: tuple => {
      const value = of.evaluate(tuple);
      return value === null ? null : convert(value);
    },
  };
}

export function expectBoolean({ type }: Compiled): void {
  if (type && type.base !== 'BOOLEAN') {
    throw new EngineError(
      `Type error in WHERE expression: Should evaluate to boolean but is a ${formatType(type)} instead.`,
    );
  }
}

function condition(evaluate: (tuple: Tuple) => boolean): Compiled {
  return { type: BOOLEAN, evaluate };
}
