// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { LIMIT_REACHED, type RowSource, type SourcedRow } from './RowSource';

/** How fast push queries bring rows: `world` for as they really come into being, else the last rows over and over. */
export const paceSchema = z.union([
  z.literal('world'),
  z.literal('unpaced'),
  z.object({ rowsPerSecond: z.number().positive() }),
]);
export type Pace = z.infer<typeof paceSchema>;

/** Holds the pace, which is changed from outside. */
export class PaceControl {
  pace: Pace = 'world';
}

const TICK_MS = 10;

/**
 * The same rows again and again, so many a second; for measuring what is behind the server.
 *
 * @param rows - At least one.
 * @param now - Milliseconds of a clock that never goes back.
 */
export function repeatingSource(
  rows: readonly SourcedRow[],
  pace: Exclude<Pace, 'world'>,
  options: { limit?: number; now: () => number },
): RowSource {
  const { limit = Infinity, now } = options;
  const startedAt = now();
  let sent = 0;
  return {
    pauseMs: TICK_MS,
    next(maxRows) {
      const due =
        pace === 'unpaced'
          ? Infinity
          : Math.floor(((now() - startedAt) * pace.rowsPerSecond) / 1000);
      const count = Math.min(maxRows, due - sent, limit - sent);
      const batch = Array.from(
        { length: count },
        (_each, index) => rows[(sent + index) % rows.length] ?? EMPTY,
      );
      sent += count;
      const isDone = sent >= limit;
      return {
        rows: batch,
        isDone,
        ...(isDone && { finalMessage: LIMIT_REACHED }),
      };
    },
  };
}

const EMPTY: SourcedRow = { text: '[]', isTombstone: false };
