// SPDX-License-Identifier: Apache-2.0
import { formatType, type SqlType } from '../../types/SqlType';
import { isList, isMap, isStruct } from '../encodeValue';
import { EngineError } from '../EngineError';
import { callFunction } from '../functions/callFunction';
import {
  type ColumnName,
  describeExpression,
  type Expression,
} from '../parse/Expression';
import type { Value } from '../types';
import { arithmetic, negative } from './arithmetic';
import { BIGINT, type Compiled, STRING } from './Compiled';
import {
  and,
  comparison,
  distinct,
  expectBoolean,
  inList,
  isNull,
  like,
  not,
  or,
} from './conditions';
import { casting } from './convert';
import { unified } from './unified';

/** Where an expression finds what it names. */
export interface Names {
  /** @throws EngineError when there is no such column, or more than one. */
  column(column: ColumnName): Compiled;
  /** Something that has been computed already, e.g. an aggregate. */
  known?(expression: Expression): Compiled | undefined;
}

/** @throws EngineError when the types do not go together, or there is no such column or function. */
export function compile(expression: Expression, names: Names): Compiled {
  const known = names.known?.(expression);
  if (known) return known;
  const inner = (part: Expression) => compile(part, names);
  switch (expression.is) {
    case 'literal': {
      const { value, type } = expression;
      return { type, evaluate: () => value };
    }
    case 'column':
      return names.column(expression);
    case 'field':
      return structField(inner(expression.of), expression.name);
    case 'item':
      return item(inner(expression.of), inner(expression.index));
    case 'negative':
      return negative(inner(expression.of));
    case 'not':
      return not(inner(expression.of));
    case 'and':
      return and(inner(expression.left), inner(expression.right));
    case 'or':
      return or(inner(expression.left), inner(expression.right));
    case 'arithmetic':
      return arithmetic(
        expression.operator,
        inner(expression.left),
        inner(expression.right),
      );
    case 'comparison':
      return comparison(
        expression.operator,
        inner(expression.left),
        inner(expression.right),
      );
    case 'distinct':
      return distinct(inner(expression.left), inner(expression.right));
    case 'in':
      return inList(inner(expression.of), expression.options.map(inner));
    case 'like':
      return like(
        inner(expression.of),
        inner(expression.pattern),
        expression.escape,
      );
    case 'null':
      return isNull(inner(expression.of));
    case 'case':
      return choice(expression, inner);
    case 'cast':
      return cast(inner(expression.of), expression.type);
    case 'call':
      return callFunction(expression.name, expression.args.map(inner));
    case 'array':
      return list(expression.items.map(inner), expression);
    case 'map':
      return map(
        expression.entries.map(([key, value]) => [inner(key), inner(value)]),
        expression,
      );
    case 'struct':
      return struct(
        expression.fields.map(({ name, value }) => [name, inner(value)]),
      );
    default:
      return expression satisfies never;
  }
}

function structField(of: Compiled, name: string): Compiled {
  if (of.type?.base !== 'STRUCT') {
    throw new EngineError(
      `Expected STRUCT type, got: ${of.type ? formatType(of.type) : 'NULL'}`,
    );
  }
  const field = of.type.fields.find(each => each.name === name);
  if (!field) {
    throw new EngineError(
      `Could not find field '${name}' in struct '${formatType(of.type)}'.`,
    );
  }
  return {
    type: field.type,
    evaluate: tuple => {
      const value = of.evaluate(tuple);
      return isStruct(value) ? (value[name] ?? null) : null;
    },
  };
}

/** Lists are counted from 1, and from the end when the index is negative. */
function item(of: Compiled, index: Compiled): Compiled {
  switch (of.type?.base) {
    case 'ARRAY':
      return {
        type: of.type.element,
        evaluate: tuple => {
          const values = of.evaluate(tuple);
          const position = Number(index.evaluate(tuple) ?? 0);
          if (!isList(values) || position === 0) return null;
          return values.at(position > 0 ? position - 1 : position) ?? null;
        },
      };
    case 'MAP':
      return {
        type: of.type.value,
        evaluate: tuple => {
          const values = of.evaluate(tuple);
          return isMap(values)
            ? (values.get(String(index.evaluate(tuple))) ?? null)
            : null;
        },
      };
    default:
      throw new EngineError(
        `Subscript expression is not supported for ${of.type ? formatType(of.type) : 'NULL'}`,
      );
  }
}

function choice(
  expression: Extract<Expression, { is: 'case' }>,
  inner: (part: Expression) => Compiled,
): Compiled {
  const conditions = expression.branches.map(({ when }) => inner(when));
  conditions.forEach(expectBoolean);
  const results = expression.branches.map(({ then }) => inner(then));
  if (expression.otherwise) results.push(inner(expression.otherwise));
  const [first, ...others] = unified(results) ?? [];
  if (!first) {
    throw new EngineError(
      `Invalid Case expression. Type for all 'THEN' clauses should be the same: ${describeExpression(expression)}`,
    );
  }
  const branches = [first, ...others];
  return {
    type: first.type,
    evaluate: tuple => {
      const holding = conditions.findIndex(
        each => each.evaluate(tuple) === true,
      );
      const index = holding === -1 ? conditions.length : holding;
      return branches[index]?.evaluate(tuple) ?? null;
    },
  };
}

function cast(of: Compiled, type: SqlType): Compiled {
  if (!of.type) return { type, evaluate: () => null };
  const convert = casting(of.type, type);
  if (!convert) {
    throw new EngineError(
      `Cast of ${formatType(of.type)} to ${formatType(type)} is not supported`,
    );
  }
  return {
    type,
    evaluate: tuple => {
      const value = of.evaluate(tuple);
      return value === null ? null : convert(value);
    },
  };
}

function list(items: Compiled[], expression: Expression): Compiled {
  const values = unified(items);
  const element = values?.[0]?.type;
  if (!values || !element) {
    throw new EngineError(
      `Cannot construct an array with all NULL or mixed elements: ${describeExpression(expression)}`,
    );
  }
  return {
    type: { base: 'ARRAY', element },
    evaluate: tuple => values.map(value => value.evaluate(tuple)),
  };
}

function map(
  entries: [Compiled, Compiled][],
  expression: Expression,
): Compiled {
  const values = unified(entries.map(([, value]) => value));
  const type = values?.[0]?.type;
  if (!values || !type) {
    throw new EngineError(
      `Cannot construct a map with all NULL or mixed values: ${describeExpression(expression)}`,
    );
  }
  return {
    type: { base: 'MAP', key: entries[0]?.[0].type ?? STRING, value: type },
    evaluate: tuple =>
      new Map(
        entries.map(([key], index): [string, Value] => [
          String(key.evaluate(tuple)),
          values[index]?.evaluate(tuple) ?? null,
        ]),
      ),
  };
}

function struct(fields: [string, Compiled][]): Compiled {
  return {
    type: {
      base: 'STRUCT',
      fields: fields.map(([name, { type = BIGINT }]) => ({ name, type })),
    },
    evaluate: tuple =>
      Object.fromEntries(
        fields.map(([name, value]) => [name, value.evaluate(tuple)]),
      ),
  };
}
