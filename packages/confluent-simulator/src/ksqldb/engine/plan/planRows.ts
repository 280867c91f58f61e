// SPDX-License-Identifier: Apache-2.0
import { compile } from '../expressions/compile';
import type { Column } from '../types';
import type { Recipe } from '../run/Pipeline';
import { RowPipeline } from '../run/RowPipeline';
import {
  canonicalText,
  firstSource,
  type ResolvedSelect,
  type ResultKey,
  withKeys,
} from './PlannedQuery';
import { keyColumnsOf } from './Scope';

export interface Planned {
  columns: Column[];
  key: ResultKey | undefined;
  recipe: Recipe;
}

/** Plans a query without GROUP BY. */
export function planRows(resolved: ResolvedSelect): Planned {
  const { scope, projection, tables, where } = resolved;
  const source = firstSource(resolved);
  const compiled = projection.map(({ name, expression }) => ({
    name,
    text: canonicalText(expression, scope),
    compiled: compile(expression, scope.namesIn('SELECT')),
  }));
  const key = keyOfRows(resolved);
  const columns = withKeys(compiled, key);
  const query = {
    source,
    tables,
    where,
    projection: compiled.map((column, index) => ({
      compiled: column.compiled,
      isKey: columns[index]?.isKey ?? false,
    })),
  };
  const sources = [source, ...tables.map(table => table.source)];
  return {
    columns,
    key,
    recipe: { sources, open: () => new RowPipeline(query) },
  };
}

function keyOfRows(resolved: ResolvedSelect): ResultKey | undefined {
  const { select, scope, sides } = resolved;
  const text = (expression: Parameters<typeof canonicalText>[0]) =>
    canonicalText(expression, scope);
  if (select.partitionBy.length > 0) {
    return {
      expressions: select.partitionBy.map(text),
      needs: 'all',
      what: 'partitioning expression',
    };
  }
  const join = sides.at(-1);
  if (join) {
    return {
      expressions: [text(join.left), text(join.right)],
      needs: 'one',
      what: 'join expression',
    };
  }
  const keys = keyColumnsOf(firstSource(resolved).columns);
  if (keys.length === 0) return undefined;
  return {
    expressions: keys.map(({ name }) => text({ is: 'column', name })),
    needs: 'all',
    what: 'key column',
  };
}
