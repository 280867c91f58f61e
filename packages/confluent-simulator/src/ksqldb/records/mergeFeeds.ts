// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed } from '../engine/types';
import { Log } from './Log';

/** Everything that several writers write to one topic, in the order of its coming into being. */
export function mergeFeeds(
  columns: readonly Column[],
  feeds: readonly Feed[],
): Feed {
  const [first, ...others] = feeds;
  if (first && others.length === 0) return first;
  const log = new Log(columns);
  const positions = feeds.map(() => 0);

  const next = (nowMs: number) => {
    const candidates = feeds.flatMap((feed, writer) => {
      const index = Math.max(positions[writer] ?? 0, feed.firstAt(nowMs));
      return index < feed.countAt(nowMs)
        ? [{ writer, index, record: feed.at(index) }]
        : [];
    });
    return candidates.reduce<(typeof candidates)[number] | undefined>(
      (best, each) =>
        best && best.record.timestampMs <= each.record.timestampMs
          ? best
          : each,
      undefined,
    );
  };
  const readUntil = (nowMs: number) => {
    for (let found = next(nowMs); found; found = next(nowMs)) {
      positions[found.writer] = found.index + 1;
      log.append(found.record, found.record.timestampMs);
    }
  };
  return {
    columns,
    countAt: nowMs => {
      readUntil(nowMs);
      return log.countAt(nowMs);
    },
    firstAt: () => log.firstAt(),
    at: index => log.at(index),
  };
}
