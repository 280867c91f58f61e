// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { EngineError } from '../EngineError';
import {
  BIGINT,
  type Compiled,
  INTEGER,
  type Tuple,
} from '../expressions/Compiled';
import type { Names } from '../expressions/compile';
import {
  type ColumnName,
  describeColumn,
  describeName,
} from '../parse/Expression';
import type { Column, FeedRecord, Source, Value } from '../types';

/** A source under the name that the statement gives it. */
export interface ScopedSource {
  alias: string;
  source: Source;
}

const PSEUDO_COLUMNS: readonly (readonly [string, SqlType])[] = [
  ['ROWTIME', BIGINT],
  ['ROWPARTITION', INTEGER],
  ['ROWOFFSET', BIGINT],
  ['WINDOWSTART', BIGINT],
  ['WINDOWEND', BIGINT],
];
const WINDOW_COLUMNS = ['WINDOWSTART', 'WINDOWEND'];
const TIME_COLUMNS = ['ROWTIME', ...WINDOW_COLUMNS];

interface Slot {
  alias: string;
  name: string;
  type: SqlType;
  index: number;
}

/** The columns of all sources of a query, each in its slot of a tuple. */
export class Scope {
  private readonly slots: Slot[] = [];

  constructor(readonly sources: readonly ScopedSource[]) {
    let index = 0;
    for (const { alias, source } of sources) {
      for (const [name, type] of PSEUDO_COLUMNS) {
        if (source.isWindowed || !WINDOW_COLUMNS.includes(name)) {
          this.slots.push({ alias, name, type, index });
        }
        index += 1;
      }
      for (const { name, type } of source.columns) {
        this.slots.push({ alias, name, type, index });
        index += 1;
      }
    }
  }

  /** The names that a clause may use, which errors are to call by its name. */
  namesIn(clause: string): Names {
    return { column: column => this.column(column, clause) };
  }

  /** A column with the source that it is of. @throws EngineError as compiling it does. */
  qualified(column: ColumnName, clause: string): ColumnName {
    const { alias, name } = this.find(column, clause);
    return { is: 'column', source: alias, name };
  }

  /** Whether a name is that of a column of several sources. */
  isShared(name: string): boolean {
    return this.slots.filter(slot => slot.name === name).length > 1;
  }

  private column(column: ColumnName, clause: string): Compiled {
    const { index, type, name } = this.find(column, clause);
    return {
      type,
      isTime: TIME_COLUMNS.includes(name),
      evaluate: tuple => tuple[index] ?? null,
    };
  }

  private find({ name, source, at }: ColumnName, clause: string): Slot {
    const [found, ...others] = this.slots.filter(
      slot =>
        slot.name === name && (source === undefined || slot.alias === source),
    );
    if (!found) {
      const place = at ? `Line: ${at.line}, Col: ${at.column}: ` : '';
      const column = describeColumn({ is: 'column', name, source });
      throw new EngineError(
        `${place}${clause} column '${column}' cannot be resolved.`,
      );
    }
    if (others.length > 0) {
      const all = [found, ...others].map(
        slot => `${describeName(slot.alias)}.${describeName(slot.name)}`,
      );
      throw new EngineError(
        `Column '${describeName(name)}' is ambiguous. Could be ${all.join(' or ')}.`,
      );
    }
    return found;
  }
}

/** How many partitions every topic has, as far as ROWPARTITION goes. */
const PARTITIONS = 6;

/** The slots of one source. */
export function slotsOf(record: FeedRecord, offset: number): Value[] {
  const { timestampMs, window, values } = record;
  return [
    BigInt(Math.floor(timestampMs)),
    offset % PARTITIONS,
    BigInt(Math.floor(offset / PARTITIONS)),
    window ? BigInt(window.startMs) : null,
    window ? BigInt(window.endMs) : null,
    ...values,
  ];
}

/** The slots of a source that has no partner in a join. */
export function emptySlots({ columns }: Source): Tuple {
  return new Array<null>(PSEUDO_COLUMNS.length + columns.length).fill(null);
}

export function keyColumnsOf(columns: readonly Column[]): Column[] {
  return columns.filter(({ isKey }) => isKey);
}

/** The values of the key columns. */
export function keyOf(
  columns: readonly Column[],
  values: readonly Value[],
): Value[] {
  return values.filter((_value, index) => columns[index]?.isKey);
}
