// SPDX-License-Identifier: Apache-2.0
import type { Compiled, Tuple } from '../expressions/Compiled';
import { keyOf, slotsOf } from '../plan/Scope';
import type { FeedRecord, Source } from '../types';
import { keyText } from '../values';
import { type Grouping, type GroupRow, Groups } from './Groups';
import { type TableJoin, TableStates } from './joinTables';
import type { Change, Pipeline } from './Pipeline';

export interface GroupQuery extends Grouping {
  source: Source;
  tables: readonly TableJoin[];
  where: Compiled | undefined;
  /** These two on the tuples that `groupTuple` makes. */
  having: Compiled | undefined;
  projection: readonly { compiled: Compiled; isKey: boolean }[];
  /** Whether a window is told once, when it is closed, and not at every change. */
  isFinal: boolean;
}

/** What is computed behind GROUP BY is computed on: time and window, then keys, then aggregates. */
export function groupTuple(row: GroupRow): Tuple {
  const { timestampMs, window, keys, aggregates } = row;
  return [
    BigInt(Math.floor(timestampMs)),
    window ? BigInt(window.startMs) : null,
    window ? BigInt(window.endMs) : null,
    ...keys,
    ...aggregates,
  ];
}

/** Where in such a tuple things are. */
export const GROUP_SLOTS = {
  rowtime: 0,
  windowStart: 1,
  windowEnd: 2,
  keys: 3,
};

/** A query with GROUP BY: the result is a table of groups. */
export class GroupPipeline implements Pipeline {
  private readonly tables: TableStates;
  private readonly groups: Groups;
  /** Rows of a table as they are in their groups, by key. */
  private readonly grouped = new Map<string, Tuple>();
  /** Groups that are in the result, as far as HAVING decides it. */
  private readonly shown = new Set<string>();

  constructor(private readonly query: GroupQuery) {
    this.tables = new TableStates(query.tables);
    this.groups = new Groups(query);
  }

  accept(input: number, record: FeedRecord, offset: number): Change[] {
    if (input > 0) {
      this.tables.accept(input, record, offset);
      return [];
    }
    const changed = this.changedGroups(record, offset);
    const closed = this.groups.close();
    return (this.query.isFinal ? closed : changed).flatMap(row =>
      this.changesOf(row),
    );
  }

  private changedGroups(record: FeedRecord, offset: number): GroupRow[] {
    const { source, where } = this.query;
    const extended = this.tables.extend(slotsOf(record, offset));
    const tuple =
      record.isTombstone || where?.evaluate(extended ?? []) === false
        ? undefined
        : extended;
    const { timestampMs } = record;
    if (source.kind === 'STREAM') {
      return tuple ? this.groups.add(tuple, timestampMs) : [];
    }
    const key = keyText(keyOf(source.columns, record.values));
    const before = this.grouped.get(key);
    if (tuple) this.grouped.set(key, tuple);
    else this.grouped.delete(key);
    const left = before ? this.groups.remove(before, timestampMs) : [];
    const entered = tuple ? this.groups.add(tuple, timestampMs) : [];
    const ids = entered.map(({ id }) => id);
    return [...left.filter(({ id }) => !ids.includes(id)), ...entered];
  }

  private changesOf(row: GroupRow): Change[] {
    const tuple = groupTuple(row);
    const { having, projection } = this.query;
    const isTombstone = having?.evaluate(tuple) === false;
    if (having && !isTombstone) this.shown.add(row.id);
    if (isTombstone && !this.shown.delete(row.id)) return [];
    const values = projection.map(({ compiled, isKey }) =>
      isTombstone && !isKey ? null : compiled.evaluate(tuple),
    );
    const { timestampMs, window } = row;
    return [{ values, timestampMs, isTombstone, window }];
  }
}
