// SPDX-License-Identifier: Apache-2.0
import type { Compiled } from '../expressions/Compiled';
import {
  describeColumn,
  describeExpression,
  type Expression,
} from '../parse/Expression';
import type { Select } from '../parse/Select';
import type { TableJoin } from '../run/joinTables';
import type { Column, Source } from '../types';
import type { JoinSides } from './joins';
import type { ProjectedColumn } from './projection';
import type { Scope } from './Scope';

/** A SELECT whose sources are known. */
export interface ResolvedSelect {
  select: Select;
  scope: Scope;
  projection: ProjectedColumn[];
  tables: TableJoin[];
  sides: JoinSides[];
  where: Compiled | undefined;
}

/** One spelling for expressions that mean the same: every column with its source. */
export function canonicalText(expression: Expression, scope: Scope): string {
  return describeExpression(expression, column =>
    describeColumn(scope.qualified(column, 'SELECT')),
  );
}

export function firstSource({ scope }: ResolvedSelect): Source {
  const [first] = scope.sources;
  if (!first) throw new RangeError('A query has a source');
  return first.source;
}

/** What the rows of a result are told apart by, before it is known which columns show it. */
export interface ResultKey {
  /** In one spelling each. For a join one of them is enough. */
  expressions: string[];
  needs: 'all' | 'one';
  /** As errors call them. */
  what: string;
}

/** Marks the columns that show the key: of each expression the first. */
export function withKeys(
  columns: readonly { name: string; text: string; compiled: Compiled }[],
  key: ResultKey | undefined,
): Column[] {
  const taken = new Set<string>();
  return columns.map(({ name, text, compiled }) => {
    const isLeft = key?.needs === 'all' || taken.size === 0;
    const isKey =
      isLeft && !taken.has(text) && (key?.expressions.includes(text) ?? false);
    if (isKey) taken.add(text);
    return { name, type: compiled.type ?? { base: 'STRING' }, isKey };
  });
}
