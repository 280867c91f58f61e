// SPDX-License-Identifier: Apache-2.0
import { EngineError } from '../EngineError';
import { describeName, type Expression, partsOf } from '../parse/Expression';
import type { Select } from '../parse/Select';
import type { Column } from '../types';
import type { ResultKey } from './PlannedQuery';
import type { ScopedSource } from './Scope';

const MORE = 'See https://cnfl.io/queries for more info.';
const HINT = 'Add EMIT CHANGES if you intended to issue a push query.';

/** @throws EngineError for what only push queries can do. */
export function refusePull(
  select: Select,
  sources: readonly ScopedSource[],
): void {
  const clauses: [string, boolean][] = [
    ['JOIN', select.joins.length > 0],
    ['WINDOW', select.window !== undefined],
    ['GROUP BY', select.groupBy.length > 0],
    ['PARTITION BY', select.partitionBy.length > 0],
    ['HAVING', select.having !== undefined],
  ];
  for (const [clause, isUsed] of clauses) {
    if (isUsed) {
      throw new EngineError(
        `Pull queries don't support ${clause} clauses. ${MORE}\n${HINT}`,
      );
    }
  }
  const offsets = ['ROWPARTITION', 'ROWOFFSET'].filter(name =>
    namesColumn(select, name),
  );
  if (offsets.length > 0) {
    const list = offsets.map(name => `\`${name}\``).join(', ');
    throw new EngineError(
      `Pull queries don't support the following columns: ${list}. ${MORE}\n${HINT}`,
    );
  }
  const [first] = sources;
  if (first?.source.kind === 'TABLE' && !first.source.isQueryable) {
    const name = describeName(first.source.name);
    throw new EngineError(
      `The \`${first.source.name}\` table isn't queryable. To derive a queryable table, you can do 'CREATE TABLE QUERYABLE_${first.source.name} AS SELECT * FROM ${name}'. ${MORE}\n${HINT}`,
    );
  }
}

function namesColumn({ items, where }: Select, name: string): boolean {
  const isNamedIn = (expression: Expression): boolean =>
    (expression.is === 'column' && expression.name === name) ||
    partsOf(expression).some(isNamedIn);
  return (
    items.some(
      item => item.is === 'expression' && isNamedIn(item.expression),
    ) ||
    (where !== undefined && isNamedIn(where))
  );
}

/** @throws EngineError when the result of a persistent query would not show what its rows are told apart by. */
export function expectKeys(options: {
  into: string;
  columns: readonly Column[];
  key: ResultKey | undefined;
}): void {
  const { into, columns, key } = options;
  if (!key) return;
  const shown = columns.filter(({ isKey }) => isKey).length;
  const needed = key.needs === 'all' ? new Set(key.expressions).size : 1;
  if (shown < needed) {
    const isOne = key.expressions.length === 1;
    const list = key.expressions.join(key.needs === 'all' ? ' and ' : ' or ');
    throw new EngineError(
      `Key missing from projection (ie, SELECT). See https://cnfl.io/key-columns for more info.\nThe query used to build \`${into}\` must include the ${key.what}${isOne ? '' : 's'} ${list} in its projection (eg, SELECT ${key.expressions[0] ?? ''}...).`,
    );
  }
  if (columns.length === shown) {
    throw new EngineError('The projection contains no value columns.');
  }
}
