// SPDX-License-Identifier: Apache-2.0
import { Reader } from './run/Reader';
import type {
  PushPoll,
  PushRun,
  ResultRow,
  SelectPlan,
  StartFrom,
} from './types';

/** How many records one poll reads at most, so that one that finds nothing comes to an end, too. */
const MOST_READ = 20_000;

/** Starts a push query. */
export function runPush(
  plan: SelectPlan,
  options: { nowMs: number; from?: StartFrom },
): PushRun {
  const { nowMs, from } = options;
  const { recipe, limit = Infinity } = plan;
  const pipeline = recipe.open();
  const reader = new Reader(recipe.sources, { nowMs, from });
  let waiting: ResultRow[] = [];
  let delivered = 0;

  return {
    poll(atMs: number, maxRows: number): PushPoll {
      const wanted = Math.min(maxRows, limit - delivered);
      for (
        let read = 0;
        waiting.length < wanted && read < MOST_READ;
        read += 1
      ) {
        const next = reader.next(atMs);
        if (!next) break;
        const { input, record, offset } = next;
        for (const change of pipeline.accept(input, record, offset)) {
          waiting.push(change);
        }
      }
      const rows = waiting.slice(0, wanted);
      waiting = waiting.slice(wanted);
      delivered += rows.length;
      return { rows, isDone: delivered >= limit };
    },
  };
}
