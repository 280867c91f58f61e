// SPDX-License-Identifier: Apache-2.0
import { EngineError } from '../EngineError';
import { describeName, type Expression } from '../parse/Expression';
import type { SelectItem } from '../parse/Select';
import type { Scope, ScopedSource } from './Scope';

/** A column of the result before anybody knows of what type it is. */
export interface ProjectedColumn {
  name: string;
  expression: Expression;
}

/**
 * Spells out `*`, and gives everything a name.
 *
 * @param options - `withWindow`: whether `*` includes the bounds of windows.
 * @throws EngineError when two columns have one name, or there is no such source.
 */
export function projectionOf(
  items: readonly SelectItem[],
  scope: Scope,
  options: { withWindow: boolean },
): ProjectedColumn[] {
  let generated = 0;
  const columns = items.flatMap((item): ProjectedColumn[] => {
    if (item.is === 'all') return allOf(scope, item.source, options);
    const { expression, alias } = item;
    const name = alias ?? nameOf(expression, scope);
    if (name !== undefined) return [{ name, expression }];
    generated += 1;
    return [{ name: `KSQL_COL_${generated - 1}`, expression }];
  });
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new EngineError(
      `The projection contains the column ${describeName(twice)} more than once.`,
    );
  }
  return columns;
}

function allOf(
  scope: Scope,
  alias: string | undefined,
  options: { withWindow: boolean },
): ProjectedColumn[] {
  const sources = scope.sources.filter(
    each => alias === undefined || each.alias === alias,
  );
  if (alias !== undefined && sources.length === 0) {
    throw new EngineError(
      `'${describeName(alias)}' is not a valid stream/table name or alias.`,
    );
  }
  const isJoin = scope.sources.length > 1;
  return sources.flatMap(each =>
    columnNames(each, options).map(name => ({
      name: isJoin ? `${each.alias}_${name}` : name,
      expression: { is: 'column', source: each.alias, name },
    })),
  );
}

/** Keys come first, and windows right behind them. */
function columnNames(
  { source }: ScopedSource,
  { withWindow }: { withWindow: boolean },
): string[] {
  const names = (isKey: boolean) =>
    source.columns.filter(each => each.isKey === isKey).map(({ name }) => name);
  const window =
    source.isWindowed && withWindow ? ['WINDOWSTART', 'WINDOWEND'] : [];
  return [...names(true), ...window, ...names(false)];
}

/** The name that an expression has without AS. */
function nameOf(expression: Expression, scope: Scope): string | undefined {
  switch (expression.is) {
    case 'column': {
      const { name, source } = expression;
      return source !== undefined && scope.isShared(name)
        ? `${source}_${name}`
        : name;
    }
    case 'field':
      return expression.name;
    default:
      return undefined;
  }
}
