// SPDX-License-Identifier: Apache-2.0
import { Log } from '../records/Log';
import { Reader } from './run/Reader';
import type { Feed, PersistentRun, SelectPlan, StartFrom } from './types';

/** Starts a persistent query. It works whenever somebody asks what it has written. */
export function runPersistent(
  plan: SelectPlan,
  options: { nowMs: number; from?: StartFrom },
): PersistentRun {
  const { recipe, columns, isTable } = plan;
  const pipeline = recipe.open();
  const [first] = recipe.sources;
  // A table is always read from the beginning: half a table is none.
  const from = first?.kind === 'TABLE' ? 'earliest' : options.from;
  const reader = new Reader(recipe.sources, { nowMs: options.nowMs, from });
  const log = new Log(columns, { isTable });
  let isRunning = true;

  const work = (nowMs: number) => {
    if (!isRunning) return;
    for (let next = reader.next(nowMs); next; next = reader.next(nowMs)) {
      const { input, record, offset } = next;
      for (const change of pipeline.accept(input, record, offset)) {
        log.append(change, Math.max(record.timestampMs, resumedAtMs));
      }
    }
  };
  let resumedAtMs = options.nowMs;

  const feed: Feed = {
    columns,
    countAt: nowMs => {
      work(nowMs);
      return log.countAt(nowMs);
    },
    firstAt: () => log.firstAt(),
    at: index => log.at(index),
  };
  return {
    feed,
    pause: nowMs => {
      work(nowMs);
      isRunning = false;
    },
    resume: nowMs => {
      resumedAtMs = nowMs;
      isRunning = true;
    },
    stop: nowMs => {
      work(nowMs);
      isRunning = false;
    },
  };
}
