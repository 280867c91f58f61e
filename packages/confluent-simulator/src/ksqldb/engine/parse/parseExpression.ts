// SPDX-License-Identifier: Apache-2.0
import type {
  ArithmeticOperator,
  CaseBranch,
  ComparisonOperator,
  Expression,
} from './Expression';
import type { Cursor } from './Cursor';
import { parsePrimary } from './parsePrimary';

const COMPARISONS: Record<string, ComparisonOperator> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<=': '<=',
  '<': '<',
  '>=': '>=',
  '>': '>',
};
const SUMS: readonly ArithmeticOperator[] = ['+', '-'];
const PRODUCTS: readonly ArithmeticOperator[] = ['*', '/', '%'];

/** Reads an expression: OR binds least, then AND, NOT, comparisons, sums, products, signs. */
export function parseExpression(cursor: Cursor): Expression {
  let left = conjunction(cursor);
  while (cursor.take('OR')) {
    left = { is: 'or', left, right: conjunction(cursor) };
  }
  return left;
}

function conjunction(cursor: Cursor): Expression {
  let left = negation(cursor);
  while (cursor.take('AND')) {
    left = { is: 'and', left, right: negation(cursor) };
  }
  return left;
}

function negation(cursor: Cursor): Expression {
  return cursor.take('NOT')
    ? { is: 'not', of: negation(cursor) }
    : predicate(cursor);
}

function predicate(cursor: Cursor): Expression {
  const left = sum(cursor);
  for (const [symbol, operator] of Object.entries(COMPARISONS)) {
    if (cursor.takeSymbol(symbol)) {
      return { is: 'comparison', operator, left, right: sum(cursor) };
    }
  }
  if (cursor.take('IS')) return state(cursor, left);
  const isNegated = cursor.take('NOT');
  const condition = membership(cursor, left);
  if (!condition && isNegated) cursor.fail('BETWEEN, IN or LIKE');
  if (!condition) return left;
  return isNegated ? { is: 'not', of: condition } : condition;
}

/** IS [NOT] NULL, IS [NOT] DISTINCT FROM. */
function state(cursor: Cursor, of: Expression): Expression {
  const isNegated = cursor.take('NOT');
  const condition: Expression = cursor.take('NULL')
    ? { is: 'null', of }
    : { is: 'distinct', left: of, right: afterDistinct(cursor) };
  return isNegated ? { is: 'not', of: condition } : condition;
}

function afterDistinct(cursor: Cursor): Expression {
  cursor.expect('DISTINCT', 'FROM');
  return sum(cursor);
}

function membership(cursor: Cursor, of: Expression): Expression | undefined {
  if (cursor.take('BETWEEN')) {
    const low = sum(cursor);
    cursor.expect('AND');
    const high = sum(cursor);
    return {
      is: 'and',
      left: { is: 'comparison', operator: '>=', left: of, right: low },
      right: { is: 'comparison', operator: '<=', left: of, right: high },
    };
  }
  if (cursor.take('IN')) {
    cursor.expectSymbol('(');
    const options = cursor.list(() => parseExpression(cursor));
    cursor.expectSymbol(')');
    return { is: 'in', of, options };
  }
  if (cursor.take('LIKE')) {
    const pattern = sum(cursor);
    const escape = cursor.take('ESCAPE') ? cursor.takeA('string') : undefined;
    return { is: 'like', of, pattern, escape };
  }
  return undefined;
}

function sum(cursor: Cursor): Expression {
  return leftToRight(cursor, SUMS, () =>
    leftToRight(cursor, PRODUCTS, () => signed(cursor)),
  );
}

function leftToRight(
  cursor: Cursor,
  operators: readonly ArithmeticOperator[],
  operand: () => Expression,
): Expression {
  let left = operand();
  for (;;) {
    const operator = operators.find(each => cursor.takeSymbol(each));
    if (!operator) return left;
    left = { is: 'arithmetic', operator, left, right: operand() };
  }
}

function signed(cursor: Cursor): Expression {
  if (cursor.takeSymbol('-')) return { is: 'negative', of: signed(cursor) };
  if (cursor.takeSymbol('+')) return signed(cursor);
  let expression = cursor.take('CASE')
    ? choice(cursor)
    : parsePrimary(cursor, () => parseExpression(cursor));
  for (;;) {
    if (cursor.takeSymbol('->')) {
      expression = { is: 'field', of: expression, name: cursor.anyName() };
    } else if (cursor.takeSymbol('[')) {
      expression = {
        is: 'item',
        of: expression,
        index: parseExpression(cursor),
      };
      cursor.expectSymbol(']');
    } else return expression;
  }
}

/** Both kinds of CASE: `CASE x WHEN 1` is short for `CASE WHEN x = 1`. */
function choice(cursor: Cursor): Expression {
  const subject = cursor.sees('WHEN') ? undefined : parseExpression(cursor);
  const branches: CaseBranch[] = [];
  while (cursor.take('WHEN')) {
    const value = parseExpression(cursor);
    const when: Expression = subject
      ? { is: 'comparison', operator: '=', left: subject, right: value }
      : value;
    cursor.expect('THEN');
    branches.push({ when, then: parseExpression(cursor) });
  }
  if (branches.length === 0) cursor.fail('WHEN');
  const otherwise = cursor.take('ELSE') ? parseExpression(cursor) : undefined;
  cursor.expect('END');
  return { is: 'case', branches, otherwise };
}
