// SPDX-License-Identifier: Apache-2.0
import { keyOf } from './plan/Scope';
import type { FeedRecord, ResultRow, SelectPlan, Source } from './types';
import { keyText } from './values';

/** How many records of a stream are looked at. */
const MOST_READ = 200_000;

/** Answers a pull query: a stream with what is kept of it, a table with its rows as they are. */
export function runPull(
  plan: SelectPlan,
  options: { nowMs: number },
): ResultRow[] {
  const { recipe, limit = Infinity } = plan;
  const [source] = recipe.sources;
  if (!source) return [];
  const records =
    source.kind === 'TABLE'
      ? rowsOf(source, options.nowMs)
      : recordsOf(source, options.nowMs);
  const pipeline = recipe.open();
  const rows: ResultRow[] = [];
  for (const [record, offset] of records) {
    if (rows.length >= limit) break;
    rows.push(...pipeline.accept(0, record, offset));
  }
  return rows;
}

type Read = readonly [FeedRecord, offset: number];

function* recordsOf({ feed }: Source, nowMs: number): Generator<Read> {
  const first = feed.firstAt(nowMs);
  const end = Math.min(feed.countAt(nowMs), first + MOST_READ);
  for (let offset = first; offset < end; offset += 1) {
    yield [feed.at(offset), offset];
  }
}

function rowsOf(source: Source, nowMs: number): Iterable<Read> {
  const rows = new Map<string, Read>();
  for (const [record, offset] of recordsOf(source, nowMs)) {
    const key = keyText([
      ...keyOf(source.columns, record.values),
      record.window?.startMs ?? null,
    ]);
    if (record.isTombstone) rows.delete(key);
    else rows.set(key, [record, offset]);
  }
  return rows.values();
}
