// SPDX-License-Identifier: Apache-2.0
import {
  aggregateFunction,
  hasAggregate,
} from '../aggregates/aggregateFunctions';
import {
  type CompiledAggregate,
  compileAggregate,
} from '../aggregates/compileAggregate';
import { EngineError } from '../EngineError';
import { compile, type Names } from '../expressions/compile';
import { BIGINT, type Compiled } from '../expressions/Compiled';
import {
  type ColumnName,
  describeColumn,
  describeExpression,
  type Expression,
} from '../parse/Expression';
import { GROUP_SLOTS, GroupPipeline } from '../run/GroupPipeline';
import { fixedWindows } from '../run/windows';
import type { Planned } from './planRows';
import { firstSource, type ResolvedSelect, withKeys } from './PlannedQuery';
import type { Scope } from './Scope';

/** Plans a query with GROUP BY. */
export function planGroups(resolved: ResolvedSelect): Planned {
  const { select, scope, projection, tables, where } = resolved;
  const source = firstSource(resolved);
  const window = fixedWindows(select.window);
  const keys = select.groupBy.map(expression => ({
    text: textIn(expression, scope),
    compiled: compile(expression, scope.namesIn('GROUP BY')),
  }));
  const names = new GroupNames(scope, keys, window !== undefined);
  const compiled = projection.map(({ name, expression }) => ({
    name,
    text: textIn(expression, scope),
    compiled: compile(expression, names),
  }));
  const having = select.having && compile(select.having, names);
  if (source.kind === 'TABLE') refuseForTables(names.aggregates, window);
  const key = {
    expressions: keys.map(({ text }) => text),
    needs: 'all' as const,
    what: 'grouping expression',
  };
  const columns = withKeys(compiled, key);
  const query = {
    source,
    tables,
    where,
    having,
    window,
    keys: keys.map(each => each.compiled),
    aggregates: names.aggregates,
    isFinal: select.emit === 'final',
    projection: compiled.map((column, index) => ({
      compiled: column.compiled,
      isKey: columns[index]?.isKey ?? false,
    })),
  };
  const sources = [source, ...tables.map(table => table.source)];
  return {
    columns,
    key,
    recipe: { sources, open: () => new GroupPipeline(query) },
  };
}

/** What may be named behind GROUP BY: what is grouped by, aggregates, and the window. */
class GroupNames implements Names {
  readonly aggregates: CompiledAggregate[] = [];
  private readonly texts: string[] = [];

  constructor(
    private readonly scope: Scope,
    private readonly keys: readonly { text: string; compiled: Compiled }[],
    private readonly isWindowed: boolean,
  ) {}

  column(column: ColumnName): Compiled {
    const { name, source } = column;
    if (source === undefined && this.isWindowed) {
      if (name === 'WINDOWSTART') return time(GROUP_SLOTS.windowStart);
      if (name === 'WINDOWEND') return time(GROUP_SLOTS.windowEnd);
    }
    if (source === undefined && name === 'ROWTIME') {
      return time(GROUP_SLOTS.rowtime);
    }
    const known = describeColumn(this.scope.qualified(column, 'SELECT'));
    throw new EngineError(
      `Non-aggregate SELECT expression(s) not part of GROUP BY: ${known}\nEither add the column(s) to the GROUP BY or remove them from the SELECT.`,
    );
  }

  known(expression: Expression): Compiled | undefined {
    const text = textIn(expression, this.scope);
    const key = this.keys.findIndex(each => each.text === text);
    if (key !== -1) {
      return slot(GROUP_SLOTS.keys + key, this.keys[key]?.compiled);
    }
    return expression.is === 'call'
      ? this.aggregate(expression, text)
      : undefined;
  }

  private aggregate(
    { name, args }: Extract<Expression, { is: 'call' }>,
    text: string,
  ): Compiled | undefined {
    const called = aggregateFunction(name);
    if (!called) return undefined;
    if (args.some(hasAggregate)) {
      throw new EngineError(`Aggregate functions can not be nested: ${text}`);
    }
    let index = this.texts.indexOf(text);
    if (index === -1) {
      const inner = this.scope.namesIn('SELECT');
      const compiled = args.map(argument => compile(argument, inner));
      this.aggregates.push(compileAggregate(called, compiled));
      index = this.texts.push(text) - 1;
    }
    const first = GROUP_SLOTS.keys + this.keys.length;
    return slot(first + index, this.aggregates[index]);
  }
}

function time(index: number): Compiled {
  return { ...slot(index, { type: BIGINT }), isTime: true };
}

function slot(
  index: number,
  of: { type: Compiled['type'] } | undefined,
): Compiled {
  return { type: of?.type, evaluate: tuple => tuple[index] ?? null };
}

const WINDOW_NAMES = ['WINDOWSTART', 'WINDOWEND', 'ROWTIME'];

/** The bounds of windows are of no source, so they have no other spelling than their own. */
function textIn(expression: Expression, scope: Scope): string {
  return describeExpression(expression, column =>
    column.source === undefined && WINDOW_NAMES.includes(column.name)
      ? column.name
      : describeColumn(scope.qualified(column, 'SELECT')),
  );
}

function refuseForTables(
  aggregates: readonly CompiledAggregate[],
  window: object | undefined,
): void {
  if (window) {
    throw new EngineError('WINDOW clause is not allowed on a table source.');
  }
  const refused = aggregates
    .filter(each => !each.start().remove)
    .map(each => each.function.name);
  const names = [...new Set(refused)].sort();
  if (names.length > 0) {
    const [last, ...before] = names.reverse();
    const list =
      before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : last;
    throw new EngineError(
      `The aggregation function${before.length > 0 ? 's' : ''} ${list} cannot be applied to a table source, only to a stream source.`,
    );
  }
}
