// SPDX-License-Identifier: Apache-2.0

import { ExploreColumn } from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreEntry } from './exploreEntry';
import {
  createFacetDictionaries,
  ExploreRow,
  FacetDictionaries,
  RowSources,
  toExploreRow,
} from './exploreRow';
import { RowOrder, sortRows } from './sortRows';

/** All products at one moment. */
export interface ExploreTable {
  columns: readonly ExploreColumn[];
  /** In the order to show them. */
  environmentIds: readonly string[];
  dictionaries: FacetDictionaries;
  /** Every row; an order that was asked for once is kept. */
  sorted(order: RowOrder): readonly ExploreRow[];
}

/** Entries, one list for each environment. */
type EntryLists = readonly (readonly ExploreEntry[])[];

/**
 * Makes one table after the other. What is the same object as before is taken for unchanged: a row is prepared once as
 * long as its entry and the sources stay, and the last table is given again when nothing is new.
 */
export function createTableBuilder(
  environmentIds: readonly string[],
): (lists: EntryLists, sources: RowSources) => ExploreTable {
  let last:
    | { lists: EntryLists; prepared: PreparedRows; table: ExploreTable }
    | undefined;

  return (lists, sources) => {
    const prepared =
      last && areSame(last.prepared.sources, sources)
        ? last.prepared
        : new PreparedRows(sources);
    if (prepared === last?.prepared && areSame(last.lists, lists)) {
      return last.table;
    }
    const table = createTable(
      lists.flat().map(entry => prepared.rowOf(entry)),
      prepared,
      environmentIds,
    );
    last = { lists, prepared, table };
    return table;
  };
}

function createTable(
  rows: readonly ExploreRow[],
  { dictionaries, sources }: PreparedRows,
  environmentIds: readonly string[],
): ExploreTable {
  const sortedByOrder = new Map<string, readonly ExploreRow[]>();
  const { columns } = sources.extra;
  return {
    columns,
    environmentIds,
    dictionaries,
    sorted(order) {
      const name = `${order.sortOrder} ${order.sortBy}`;
      const sorted = sortedByOrder.get(name) ?? sortRows(rows, order, columns);
      sortedByOrder.set(name, sorted);
      return sorted;
    },
  };
}

/** The rows made of the same sources. */
class PreparedRows {
  readonly dictionaries: FacetDictionaries;
  readonly #rows = new WeakMap<ExploreEntry, ExploreRow>();

  constructor(readonly sources: RowSources) {
    this.dictionaries = createFacetDictionaries(sources);
  }

  rowOf(entry: ExploreEntry): ExploreRow {
    const known = this.#rows.get(entry);
    if (known) return known;
    const row = toExploreRow(entry, this.sources, this.dictionaries);
    this.#rows.set(entry, row);
    return row;
  }
}

/** Whether all parts are the same objects. */
function areSame<T extends object>(a: T, b: T): boolean {
  const parts = Object.values(a);
  const others = Object.values(b);
  return (
    parts.length === others.length &&
    parts.every((part, index) => part === others[index])
  );
}
