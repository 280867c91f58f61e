// SPDX-License-Identifier: Apache-2.0
import type { Tuple } from '../expressions/Compiled';
import type { Compiled } from '../expressions/Compiled';
import type { FeedRecord, Source } from '../types';
import { keyText } from '../values';
import { emptySlots, keyOf, slotsOf } from '../plan/Scope';

/** A table that records of a stream are joined with. */
export interface TableJoin {
  source: Source;
  kind: 'INNER' | 'LEFT';
  /** What of the sources before is the key of the table. */
  key: Compiled;
}

/** The rows of one table as of the records read so far. */
class TableState {
  private readonly rows = new Map<string, Tuple>();
  private readonly none: Tuple;

  constructor(private readonly join: TableJoin) {
    this.none = emptySlots(join.source);
  }

  accept(record: FeedRecord, offset: number): void {
    const key = keyText(keyOf(this.join.source.columns, record.values));
    if (record.isTombstone) this.rows.delete(key);
    else this.rows.set(key, slotsOf(record, offset));
  }

  /** The tuple with the row that belongs to it; `undefined` when it has none and needs one. */
  extend(tuple: Tuple): Tuple | undefined {
    const key = this.join.key.evaluate(tuple);
    const row = key === null ? undefined : this.rows.get(keyText([key]));
    if (row) return [...tuple, ...row];
    return this.join.kind === 'LEFT' ? [...tuple, ...this.none] : undefined;
  }
}

/** What is known of all tables of a join, the first of which is the source with the number 1. */
export class TableStates {
  private readonly states: TableState[];

  constructor(joins: readonly TableJoin[]) {
    this.states = joins.map(join => new TableState(join));
  }

  accept(input: number, record: FeedRecord, offset: number): void {
    this.states[input - 1]?.accept(record, offset);
  }

  extend(tuple: Tuple): Tuple | undefined {
    let extended: Tuple | undefined = tuple;
    for (const state of this.states) {
      extended = extended && state.extend(extended);
    }
    return extended;
  }
}
