// SPDX-License-Identifier: Apache-2.0

import { figureOf } from '../../live/health/figure';
import { StoredTopic } from '../../live/samples/types';
import { SeenFreshness } from '../news/planFreshnessNews';

/**
 * Whether the topics of a product were as fresh as promised when they were last looked at. Unknown when nothing is promised,
 * or when one was not looked at of late or holds no record, unless another one breaks the promise.
 *
 * @remarks A record's age counts when the topic was looked at, not now: that nobody looks makes no product older.
 */
export function seenFreshness(
  topics: readonly {
    topic: string;
    stored: Pick<StoredTopic, 'state'> | undefined;
  }[],
  promisedSeconds: number | undefined,
  when: { nowMs: number; intervalMs: number },
): SeenFreshness | undefined {
  if (promisedSeconds === undefined || topics.length === 0) return undefined;
  let isKnown = true;
  for (const { topic, stored } of topics) {
    const { known, problems } = stored?.state ?? { known: {}, problems: {} };
    const figure = figureOf(
      { known: known.lastRecordAt, problem: problems.lastRecordAt },
      when,
    );
    if (figure.status === 'unknown' || figure.value === null) {
      isKnown = false;
      continue;
    }
    const { value: lastRecordAt, observedAt } = figure;
    const ageMs = Date.parse(observedAt) - Date.parse(lastRecordAt);
    if (ageMs > promisedSeconds * 1000) {
      return { isBroken: true, topic, lastRecordAt, promisedSeconds };
    }
  }
  return isKnown ? { isBroken: false } : undefined;
}
