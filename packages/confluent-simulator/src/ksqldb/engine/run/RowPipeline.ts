// SPDX-License-Identifier: Apache-2.0
import type { Compiled, Tuple } from '../expressions/Compiled';
import { keyOf, slotsOf } from '../plan/Scope';
import type { FeedRecord, Source } from '../types';
import { keyText } from '../values';
import { type TableJoin, TableStates } from './joinTables';
import type { Change, Pipeline } from './Pipeline';

export interface RowQuery {
  source: Source;
  tables: readonly TableJoin[];
  where: Compiled | undefined;
  projection: readonly { compiled: Compiled; isKey: boolean }[];
}

/** A query without GROUP BY: at most one row of the result for each record. */
export class RowPipeline implements Pipeline {
  private readonly tables: TableStates;
  /** Keys of the rows of a table that are in the result. */
  private readonly shown = new Set<string>();

  constructor(private readonly query: RowQuery) {
    this.tables = new TableStates(query.tables);
  }

  accept(input: number, record: FeedRecord, offset: number): Change[] {
    if (input > 0) {
      this.tables.accept(input, record, offset);
      return [];
    }
    const { source, where } = this.query;
    const tuple = this.tables.extend(slotsOf(record, offset));
    if (source.kind === 'STREAM') {
      const passes = tuple && where?.evaluate(tuple) !== false;
      return passes ? [this.change(tuple, record, false)] : [];
    }
    const isIn = !record.isTombstone && where?.evaluate(tuple ?? []) !== false;
    return this.tableChange(tuple ?? [], record, isIn);
  }

  /** A row that leaves the table, or that no longer passes, is gone from the result if it was in it. */
  private tableChange(
    tuple: Tuple,
    record: FeedRecord,
    isIn: boolean,
  ): Change[] {
    const keys = keyOf(this.query.source.columns, record.values);
    const key = keyText([...keys, record.window?.startMs ?? null]);
    if (isIn) this.shown.add(key);
    else if (!this.shown.delete(key)) return [];
    return [this.change(tuple, record, !isIn)];
  }

  private change(
    tuple: Tuple,
    { timestampMs, window }: FeedRecord,
    isTombstone: boolean,
  ): Change {
    const values = this.query.projection.map(({ compiled, isKey }) =>
      isTombstone && !isKey ? null : compiled.evaluate(tuple),
    );
    return { values, timestampMs, isTombstone, window };
  }
}
