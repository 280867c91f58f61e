// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from '../EngineError';
import type { Cursor } from './Cursor';
import type { Expression } from './Expression';
import { booleanLiteral, numberLiteral, textLiteral } from './literals';
import { parseType } from './parseType';

/** Reads what an operator stands before or behind: a literal, a name, a call, or something in parentheses. */
export function parsePrimary(
  cursor: Cursor,
  parseInside: () => Expression,
): Expression {
  const number = cursor.takeA('number');
  if (number !== undefined) return numberLiteral(number);
  const text = cursor.takeA('string');
  if (text !== undefined) return textLiteral(text);
  if (cursor.take('NULL')) {
    return { is: 'literal', value: null, type: undefined, text: 'NULL' };
  }
  if (cursor.take('TRUE')) return booleanLiteral(true);
  if (cursor.take('FALSE')) return booleanLiteral(false);
  if (cursor.takeSymbol('(')) {
    const inside = parseInside();
    if (cursor.seesSymbol(',')) {
      throw new SimulatorLimit('evaluate lists in parentheses, nor lambdas');
    }
    cursor.expectSymbol(')');
    return inside;
  }
  if (cursor.take('CAST')) {
    cursor.expectSymbol('(');
    const of = parseInside();
    cursor.expect('AS');
    const type = parseType(cursor);
    cursor.expectSymbol(')');
    return { is: 'cast', of, type };
  }
  return construction(cursor, parseInside) ?? named(cursor, parseInside);
}

function construction(
  cursor: Cursor,
  parseInside: () => Expression,
): Expression | undefined {
  if (cursor.sees('ARRAY') && cursor.seesSymbol('[', 1)) {
    cursor.expect('ARRAY');
    cursor.expectSymbol('[');
    const items = cursor.seesSymbol(']') ? [] : cursor.list(parseInside);
    cursor.expectSymbol(']');
    return { is: 'array', items };
  }
  if (cursor.sees('MAP') && cursor.seesSymbol('(', 1)) {
    cursor.expect('MAP');
    const entries = inParentheses(cursor, (): [Expression, Expression] => {
      const key = parseInside();
      cursor.expectSymbol(':=');
      return [key, parseInside()];
    });
    return { is: 'map', entries };
  }
  if (cursor.sees('STRUCT') && cursor.seesSymbol('(', 1)) {
    cursor.expect('STRUCT');
    const fields = inParentheses(cursor, () => {
      const name = cursor.anyName();
      cursor.expectSymbol(':=');
      return { name, value: parseInside() };
    });
    return { is: 'struct', fields };
  }
  return undefined;
}

function named(cursor: Cursor, parseInside: () => Expression): Expression {
  if (cursor.seesSymbol('(', 1)) {
    const name = cursor.anyName().toUpperCase();
    // COUNT(*) counts rows, as COUNT() does.
    if (cursor.seesSymbol('*', 1)) {
      cursor.expectSymbol('(');
      cursor.expectSymbol('*');
      cursor.expectSymbol(')');
      return { is: 'call', name, args: [] };
    }
    const args = inParentheses(cursor, () => {
      const argument = parseInside();
      if (cursor.seesSymbol('=>')) throw new SimulatorLimit('evaluate lambdas');
      return argument;
    });
    return { is: 'call', name, args };
  }
  const at = cursor.place;
  const name = cursor.name();
  return cursor.takeSymbol('.')
    ? { is: 'column', source: name, name: cursor.anyName(), at }
    : { is: 'column', name, at };
}

function inParentheses<T>(cursor: Cursor, read: () => T): T[] {
  cursor.expectSymbol('(');
  const items = cursor.seesSymbol(')') ? [] : cursor.list(read);
  cursor.expectSymbol(')');
  return items;
}
