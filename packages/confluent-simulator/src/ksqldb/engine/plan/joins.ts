// SPDX-License-Identifier: Apache-2.0
import { EngineError, SimulatorLimit } from '../EngineError';
import { compile } from '../expressions/compile';
import { sameType } from '../expressions/Compiled';
import {
  describeExpression,
  type Expression,
  partsOf,
} from '../parse/Expression';
import type { Join } from '../parse/Select';
import type { TableJoin } from '../run/joinTables';
import { keyColumnsOf, Scope, type ScopedSource } from './Scope';

/** The two sides of the condition of a join. */
export interface JoinSides {
  /** Of the sources before. */
  left: Expression;
  /** Of the source that is joined. */
  right: Expression;
}

/**
 * What each join needs to know; the sources are those of the query, the first the one that is joined with the others.
 * @throws EngineError when a condition is none that ksqlDB joins on.
 */
export function planJoins(
  joins: readonly Join[],
  sources: readonly ScopedSource[],
): { tables: TableJoin[]; sides: JoinSides[] } {
  const sides: JoinSides[] = [];
  const tables = joins.map((join, index): TableJoin => {
    const joined = sources[index + 1];
    if (!joined) throw new EngineError(`${join.with.name} does not exist.`);
    const kind = supportedKind(join, sources[0], joined);
    const before = new Scope(sources.slice(0, index + 1));
    const side = sidesOf(join.on, before, new Scope([joined]));
    sides.push(side);
    expectPrimaryKey(side, joined);
    const key = compile(side.left, before.namesIn('JOIN'));
    const [keyColumn] = keyColumnsOf(joined.source.columns);
    if (key.type && keyColumn && !sameType(key.type, keyColumn.type)) {
      throw new EngineError(
        `Invalid join condition: types don't match. Got ${describeExpression(side.left)}{${key.type.base}} = ${describeExpression(side.right)}{${keyColumn.type.base}}.`,
      );
    }
    return { source: joined.source, kind, key };
  });
  return { tables, sides };
}

function supportedKind(
  { kind, within }: Join,
  first: ScopedSource | undefined,
  { source }: ScopedSource,
): TableJoin['kind'] {
  if (source.kind === 'STREAM') {
    throw first?.source.kind === 'TABLE'
      ? new EngineError(
          'Invalid join order: table-stream joins are not supported; only stream-table joins.',
        )
      : new SimulatorLimit('join two streams; it joins a stream with tables');
  }
  if (first?.source.kind === 'TABLE') {
    throw new SimulatorLimit('join two tables; it joins a stream with tables');
  }
  if (within) {
    throw new EngineError(
      'A window definition was provided for a Stream-Table join. These joins are not windowed. Please drop the window definition (i.e. the WITHIN clause) and try to execute your join again.',
    );
  }
  if (source.isWindowed) {
    throw new SimulatorLimit('join with a windowed table');
  }
  if (kind === 'FULL') {
    throw new EngineError(
      'Full outer joins between streams and tables are not supported.',
    );
  }
  if (kind === 'RIGHT') {
    throw new SimulatorLimit('evaluate a RIGHT JOIN');
  }
  return kind;
}

/** Which side of `a = b` is of which sources. */
function sidesOf(on: Expression, before: Scope, joined: Scope): JoinSides {
  if (on.is !== 'comparison' || on.operator !== '=') {
    throw new EngineError(
      `Unsupported join expression: ${describeExpression(on)}. Only equality of two expressions is supported.`,
    );
  }
  const { left, right } = on;
  if (isOf(left, before) && isOf(right, joined)) return { left, right };
  if (isOf(right, before) && isOf(left, joined)) {
    return { left: right, right: left };
  }
  throw new EngineError(
    `Invalid join condition: each side of ${describeExpression(on)} must be of one of the joined sources.`,
  );
}

/** Whether every column that an expression names is in the scope, and there is one at all. */
function isOf(expression: Expression, scope: Scope): boolean {
  const columns = columnsIn(expression);
  return (
    columns.length > 0 &&
    columns.every(column => {
      try {
        scope.qualified(column, 'JOIN');
        return true;
      } catch (error) {
        if (error instanceof EngineError) return false;
        throw error;
      }
    })
  );
}

function columnsIn(
  expression: Expression,
): Extract<Expression, { is: 'column' }>[] {
  return expression.is === 'column'
    ? [expression]
    : partsOf(expression).flatMap(columnsIn);
}

function expectPrimaryKey(
  { left, right }: JoinSides,
  { source }: ScopedSource,
): void {
  const [key, ...others] = keyColumnsOf(source.columns);
  if (
    right.is === 'column' &&
    right.name === key?.name &&
    others.length === 0
  ) {
    return;
  }
  throw new EngineError(
    `Invalid join condition: stream-table joins require to join on the table's primary key. Got ${describeExpression(left)} = ${describeExpression(right)}.`,
  );
}
