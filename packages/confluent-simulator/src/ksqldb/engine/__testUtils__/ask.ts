// SPDX-License-Identifier: Apache-2.0
import { encodeValue } from '../encodeValue';
import { planSelect } from '../planSelect';
import { runPersistent } from '../runPersistent';
import { runPull } from '../runPull';
import { runPush } from '../runPush';
import type { Column, ResultRow, Source, StartFrom } from '../types';

/** Later than every record of a test. */
export const LATE_MS = 4_000_000_000_000;

/** Each row as the text of a list in JSON; those that are gone begin with a minus. */
export function rowTexts(
  columns: readonly Column[],
  rows: readonly ResultRow[],
): string[] {
  return rows.map(({ values, isTombstone }) => {
    const cells = columns.map(({ type }, index) =>
      encodeValue(values[index] ?? null, type),
    );
    return `${isTombstone ? '-' : ''}[${cells.join(',')}]`;
  });
}

/** What a query gives that reads from the beginning. */
export function ask(
  text: string,
  sources: Source[],
  options: { from?: StartFrom; nowMs?: number } = {},
): string[] {
  const { from = 'earliest', nowMs = LATE_MS } = options;
  const plan = planSelect(text, { find: finder(sources) });
  const rows =
    plan.kind === 'pull'
      ? runPull(plan, { nowMs })
      : runPush(plan, { nowMs: 0, from }).poll(nowMs, 1_000).rows;
  return rowTexts(plan.columns, rows);
}

/** The source that a CREATE … AS makes of this query. */
export function made(name: string, text: string, sources: Source[]): Source {
  const kind = /GROUP BY/i.test(text) ? 'TABLE' : 'STREAM';
  const plan = planSelect(text, {
    find: finder(sources),
    into: { name, kind },
  });
  const { feed } = runPersistent(plan, { nowMs: 0, from: 'earliest' });
  return {
    name,
    kind,
    columns: plan.columns,
    topic: name.toLowerCase(),
    isWindowed: plan.windowType !== undefined,
    isQueryable: true,
    feed,
  };
}

export function finder(sources: readonly Source[]) {
  return (name: string) => sources.find(source => source.name === name);
}
