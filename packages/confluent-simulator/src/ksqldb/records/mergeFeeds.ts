// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed } from '../engine/types';
import { Log } from './Log';

/** Everything that several writers write to one topic, in the order of its coming into being. */
export function mergeFeeds(
  columns: readonly Column[],
  [first]: readonly Feed[],
): Feed {
  return first ?? new Log(columns);
}
