// SPDX-License-Identifier: Apache-2.0
import type { Accumulator } from '../aggregates/AggregateFunction';
import type { CompiledAggregate } from '../aggregates/compileAggregate';
import type { Compiled, Tuple } from '../expressions/Compiled';
import type { TimeWindow, Value } from '../types';
import { keyText } from '../values';
import { type FixedWindows, graceMsOf, windowsAt } from './windows';

export interface Grouping {
  keys: readonly Compiled[];
  aggregates: readonly CompiledAggregate[];
  window: FixedWindows | undefined;
}

/** What a group has come to. */
export interface GroupRow {
  /** Same for the same group, windows included. */
  id: string;
  keys: readonly Value[];
  aggregates: Value[];
  /** Time of the latest record in it. */
  timestampMs: number;
  window?: TimeWindow;
}

interface Group {
  id: string;
  keys: readonly Value[];
  window?: TimeWindow;
  accumulators: Accumulator[];
  timestampMs: number;
}

/** Adds rows up by group and window. */
export class Groups {
  private readonly groups = new Map<string, Group>();
  private streamTimeMs = 0;

  constructor(private readonly grouping: Grouping) {}

  /** The groups that the row went to: none when a part of the key is null, or the row is too late. */
  add(tuple: Tuple, timestampMs: number): GroupRow[] {
    this.streamTimeMs = Math.max(this.streamTimeMs, timestampMs);
    const keys = this.keysOf(tuple);
    if (!keys) return [];
    return this.windowsOf(timestampMs).map(window => {
      const group = this.groupOf(keys, window);
      for (const [
        index,
        { argumentsOf },
      ] of this.grouping.aggregates.entries()) {
        group.accumulators[index]?.add(argumentsOf(tuple));
      }
      group.timestampMs = Math.max(group.timestampMs, timestampMs);
      return toRow(group);
    });
  }

  /** Takes back a row of a table. */
  remove(tuple: Tuple, timestampMs: number): GroupRow[] {
    const keys = this.keysOf(tuple);
    if (!keys) return [];
    const group = this.groupOf(keys, undefined);
    for (const [index, { argumentsOf }] of this.grouping.aggregates.entries()) {
      group.accumulators[index]?.remove?.(argumentsOf(tuple));
    }
    group.timestampMs = Math.max(group.timestampMs, timestampMs);
    return [toRow(group)];
  }

  /** Forgets the windows that nothing can come to any more, and gives what they came to. */
  close(): GroupRow[] {
    const { window } = this.grouping;
    if (!window) return [];
    const closed: GroupRow[] = [];
    for (const [id, group] of this.groups) {
      const endMs = group.window?.endMs ?? Infinity;
      // Groups are in the order of their first records, so of their windows.
      if (endMs + graceMsOf(window) > this.streamTimeMs) break;
      this.groups.delete(id);
      closed.push(toRow(group));
    }
    return closed;
  }

  private keysOf(tuple: Tuple): Value[] | undefined {
    const keys = this.grouping.keys.map(key => key.evaluate(tuple));
    return keys.includes(null) ? undefined : keys;
  }

  private windowsOf(timestampMs: number): (TimeWindow | undefined)[] {
    const { window } = this.grouping;
    if (!window) return [undefined];
    const graceMs = graceMsOf(window);
    return windowsAt(window, timestampMs).filter(
      ({ endMs }) => endMs + graceMs > this.streamTimeMs,
    );
  }

  private groupOf(keys: Value[], window: TimeWindow | undefined): Group {
    const id = window ? `${window.startMs} ${keyText(keys)}` : keyText(keys);
    const known = this.groups.get(id);
    if (known) return known;
    const accumulators = this.grouping.aggregates.map(each => each.start());
    const group: Group = { id, keys, window, accumulators, timestampMs: 0 };
    this.groups.set(id, group);
    return group;
  }
}

function toRow({ accumulators, ...group }: Group): GroupRow {
  return { ...group, aggregates: accumulators.map(each => each.result()) };
}
