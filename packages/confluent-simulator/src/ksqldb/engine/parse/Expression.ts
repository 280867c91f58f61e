// SPDX-License-Identifier: Apache-2.0
import { quoted, type SqlType } from '../../types/SqlType';
import type { Value } from '../types';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** An expression as it was written, before anybody knows of what type it is. */
export type Expression =
  /** Without a type it is NULL. */
  | { is: 'literal'; value: Value; type: SqlType | undefined; text: string }
  | { is: 'column'; source?: string; name: string; at?: Place }
  | { is: 'field'; of: Expression; name: string }
  | { is: 'item'; of: Expression; index: Expression }
  | { is: 'negative'; of: Expression }
  | { is: 'not'; of: Expression }
  | { is: 'and' | 'or'; left: Expression; right: Expression }
  | {
      is: 'arithmetic';
      operator: ArithmeticOperator;
      left: Expression;
      right: Expression;
    }
  | {
      is: 'comparison';
      operator: ComparisonOperator;
      left: Expression;
      right: Expression;
    }
  | { is: 'distinct'; left: Expression; right: Expression }
  | { is: 'in'; of: Expression; options: Expression[] }
  | { is: 'like'; of: Expression; pattern: Expression; escape?: string }
  | { is: 'null'; of: Expression }
  | { is: 'case'; branches: CaseBranch[]; otherwise?: Expression }
  | { is: 'cast'; of: Expression; type: SqlType }
  | { is: 'call'; name: string; args: Expression[] }
  | { is: 'array'; items: Expression[] }
  | { is: 'map'; entries: [Expression, Expression][] }
  | { is: 'struct'; fields: { name: string; value: Expression }[] };

/** Where something is written; both from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface CaseBranch {
  when: Expression;
  then: Expression;
}

/** The expressions that one is directly made of. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.is) {
    case 'literal':
    case 'column':
      return [];
    case 'field':
    case 'negative':
    case 'not':
    case 'null':
    case 'cast':
      return [expression.of];
    case 'item':
      return [expression.of, expression.index];
    case 'and':
    case 'or':
    case 'arithmetic':
    case 'comparison':
    case 'distinct':
      return [expression.left, expression.right];
    case 'in':
      return [expression.of, ...expression.options];
    case 'like':
      return [expression.of, expression.pattern];
    case 'case': {
      const { branches, otherwise } = expression;
      const parts = branches.flatMap(({ when, then }) => [when, then]);
      return otherwise ? [...parts, otherwise] : parts;
    }
    case 'call':
      return expression.args;
    case 'array':
      return expression.items;
    case 'map':
      return expression.entries.flat();
    case 'struct':
      return expression.fields.map(({ value }) => value);
    default:
      return expression satisfies never;
  }
}

const SIMPLE_NAME = /^[A-Z_][A-Z0-9_@]*$/;

export function describeName(name: string): string {
  return SIMPLE_NAME.test(name) ? name : quoted(name);
}

export type ColumnName = Extract<Expression, { is: 'column' }>;

/** As written, but in capitals unless quoted. */
export function describeColumn({ source, name }: ColumnName): string {
  const column = describeName(name);
  return source === undefined ? column : `${describeName(source)}.${column}`;
}

/**
 * The expression in one spelling: the same text for the same meaning, whatever its case and spaces were.
 *
 * @param columnText - How columns are told.
 */
export function describeExpression(
  expression: Expression,
  columnText: (column: ColumnName) => string = describeColumn,
): string {
  const text = (part: Expression) => describeExpression(part, columnText);
  const list = (all: Expression[]) => all.map(text).join(', ');
  switch (expression.is) {
    case 'literal':
      return expression.text;
    case 'column':
      return columnText(expression);
    case 'field':
      return `${text(expression.of)}->${describeName(expression.name)}`;
    case 'item':
      return `${text(expression.of)}[${text(expression.index)}]`;
    case 'negative':
      return `-${text(expression.of)}`;
    case 'not':
      return `(NOT ${text(expression.of)})`;
    case 'and':
    case 'or':
      return `(${text(expression.left)} ${expression.is.toUpperCase()} ${text(expression.right)})`;
    case 'arithmetic':
    case 'comparison':
      return `(${text(expression.left)} ${expression.operator} ${text(expression.right)})`;
    case 'distinct':
      return `(${text(expression.left)} IS DISTINCT FROM ${text(expression.right)})`;
    case 'in':
      return `(${text(expression.of)} IN (${list(expression.options)}))`;
    case 'like':
      return `(${text(expression.of)} LIKE ${text(expression.pattern)})`;
    case 'null':
      return `(${text(expression.of)} IS NULL)`;
    case 'case': {
      const { branches, otherwise } = expression;
      const cases = branches.map(
        ({ when, then }) => ` WHEN ${text(when)} THEN ${text(then)}`,
      );
      const last = otherwise ? ` ELSE ${text(otherwise)}` : '';
      return `(CASE${cases.join('')}${last} END)`;
    }
    case 'cast':
      return `CAST(${text(expression.of)} AS ${expression.type.base})`;
    case 'call':
      return `${expression.name}(${list(expression.args)})`;
    case 'array':
      return `ARRAY[${list(expression.items)}]`;
    case 'map':
      return `MAP(${expression.entries.map(([key, value]) => `${text(key)}:=${text(value)}`).join(', ')})`;
    case 'struct':
      return `STRUCT(${expression.fields.map(({ name, value }) => `${describeName(name)}:=${text(value)}`).join(', ')})`;
    default:
      return expression satisfies never;
  }
}
