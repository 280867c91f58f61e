// SPDX-License-Identifier: Apache-2.0

import { LiveFactsSource, TopicReading, Unknown, WatchedTopic } from '../types';

/** What a source over the Kafka protocol tells of a topic that holds a record of a time. */
export function aReading(options: {
  atMs: number;
  lastRecordAtMs?: number;
  recordsPerSecond?: number;
}): TopicReading {
  const { atMs, lastRecordAtMs = atMs, recordsPerSecond = 1 } = options;
  const known = <T>(value: T) => ({
    status: 'known' as const,
    value,
    source: 'kafka' as const,
    observedAt: new Date(atMs).toISOString(),
    delaySeconds: 0,
  });
  return {
    figures: {
      lastRecordAt: known(new Date(lastRecordAtMs).toISOString()),
      recordsPerSecond: known(recordsPerSecond),
      deadLetters: known([]),
    },
    observations: [{ atMs, lastRecordAtMs }],
    rates: [],
  };
}

/** A source that answers as a test says, and how often it was asked of what. What it throws fails a whole look. */
export function fakeSource(
  measure: (
    topic: WatchedTopic,
    signal: AbortSignal,
  ) => Promise<TopicReading | Unknown>,
): LiveFactsSource & { asked: string[]; opened: number } {
  const source = {
    source: 'kafka' as const,
    delaySeconds: 0,
    asked: [] as string[],
    opened: 0,
    async open() {
      source.opened += 1;
      return {
        measure: (topics: readonly WatchedTopic[], signal: AbortSignal) =>
          Promise.all(
            topics.map(topic => {
              source.asked.push(topic.topic);
              return measure(topic, signal);
            }),
          ),
      };
    },
  };
  return source;
}
