// SPDX-License-Identifier: Apache-2.0

import { Measured } from '@data-mesh/backstage-plugin-data-products-common';
import {
  KafkaClient,
  KafkaRecordReader,
  PartitionOffsets,
} from '@data-mesh/confluent-client';
import { FreshnessObservation } from '../freshness/judgeFreshness';
import {
  DeadLetterTopic,
  Known,
  LiveFactsSource,
  RateSample,
  TopicEnd,
  TopicReading,
  WatchedTopic,
} from '../types';
import { unknownBecause } from '../unknownFigure';
import { deadLetterTopicsOf } from './deadLetterTopicsOf';

/** A rate over a longer time says nothing of now. */
const LONGEST_RATE_MS = 60 * 60_000;

export interface KafkaSourceOptions {
  client: Pick<KafkaClient, 'topics' | 'offsets' | 'offsetsAt'> &
    Pick<KafkaRecordReader, 'lastRecordTimes'>;
  /** As configured, e.g. `{topic}.dlq`. */
  deadLetterTopics: readonly string[];
  /** Where rules of schemas send what they reject, by the topic it was meant for. Asked once for each look. */
  ruleDeadLetters: () => Promise<ReadonlyMap<string, readonly string[]>>;
  /** Of a first rate. */
  intervalMs: number;
  now: () => number;
}

/**
 * Asks a cluster over the Kafka protocol: one call for a topic where nothing happened, two where something did, and one more for
 * each topic with its dead letters.
 */
export function createKafkaSource(
  options: KafkaSourceOptions,
): LiveFactsSource {
  const { client, now } = options;

  async function recordsSince(
    topic: string,
    time: number,
    offsets: PartitionOffsets[],
    signal: AbortSignal,
  ): Promise<number> {
    const starts = await client.offsetsAt(
      topic,
      new Date(time),
      inBackground(signal),
    );
    const startOf = new Map(
      starts.map(({ partition, offset }) => [partition, offset]),
    );
    const records = offsets.map(({ partition, logEndOffset }) =>
      Number(logEndOffset - (startOf.get(partition) ?? logEndOffset)),
    );
    return records.reduce((sum, each) => sum + Math.max(0, each), 0);
  }

  async function readRate(
    { topic, state }: WatchedTopic,
    offsets: PartitionOffsets[],
    end: TopicEnd,
    signal: AbortSignal,
  ): Promise<RateSample> {
    const { atMs: toMs } = end;
    const before = state.end;
    if (before && isRecent(before, toMs)) {
      const records = Number(BigInt(end.offset) - BigInt(before.offset));
      // Fewer than before: the topic was made anew.
      if (records >= 0) return { fromMs: before.atMs, toMs, records };
    }
    const fromMs = toMs - options.intervalMs;
    const records = await recordsSince(topic, fromMs, offsets, signal);
    return { fromMs, toMs, records };
  }

  async function readDeadLetters(
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<DeadLetterTopic[]> {
    const found: DeadLetterTopic[] = [];
    for (const topic of names) {
      const offsets = await client.offsets(topic, inBackground(signal));
      found.push({ topic, records: heldBy(offsets) });
    }
    return found;
  }

  function known<T>(value: T, atMs: number): Known<T> {
    return {
      status: 'known',
      value,
      source: 'kafka',
      observedAt: new Date(atMs).toISOString(),
      delaySeconds: 0,
    };
  }

  /** A figure that fails alone. */
  async function figure<T>(
    signal: AbortSignal,
    read: () => Promise<T>,
  ): Promise<Measured<T>> {
    try {
      const value = await read();
      return known(value, now());
    } catch (error) {
      signal.throwIfAborted();
      return unknownBecause(error);
    }
  }

  return {
    source: 'kafka',
    delaySeconds: 0,

    async open(_topics, signal) {
      const existing = new Set(await client.topics(inBackground(signal)));
      const ofRules = await options.ruleDeadLetters();
      return {
        async measure(watched, callSignal): Promise<TopicReading> {
          const { topic } = watched;
          const offsets = await client.offsets(topic, inBackground(callSignal));
          const end = { offset: String(endOf(offsets)), atMs: now() };

          const lastRecordAt = await figure(callSignal, async () => {
            const before = lastKnown(watched, end);
            if (before !== undefined) return before;
            const times = await client.lastRecordTimes(
              topic,
              inBackground(callSignal),
            );
            return newestOf(times.flatMap(({ at }) => at ?? []));
          });
          const rate = await figure(callSignal, () =>
            readRate(watched, offsets, end, callSignal),
          );
          const deadLetters = await figure(callSignal, () =>
            readDeadLetters(
              deadLetterTopicsOf(topic, {
                patterns: options.deadLetterTopics,
                ofRules: ofRules.get(topic),
                existing,
              }),
              callSignal,
            ),
          );
          return {
            figures: {
              lastRecordAt,
              recordsPerSecond:
                rate.status === 'known'
                  ? known(perSecond(rate.value), end.atMs)
                  : rate,
              deadLetters,
            },
            observations: observed(lastRecordAt, end.atMs),
            rates: rate.status === 'known' ? [rate.value] : [],
            end,
          };
        },
      };
    },
  };
}

/** Nobody waits for it, so what people wait for goes first. */
function inBackground(signal: AbortSignal) {
  return { signal, priority: 'background' as const };
}

/** The time of the newest record, where no record can have come since it was read. */
function lastKnown(
  { state }: WatchedTopic,
  end: TopicEnd,
): string | null | undefined {
  return isSame(state.end, end) && !state.problems.lastRecordAt
    ? state.known.lastRecordAt?.value
    : undefined;
}

function isSame(before: TopicEnd | undefined, end: TopicEnd): boolean {
  return before?.offset === end.offset;
}

function isRecent(before: TopicEnd, nowMs: number): boolean {
  const ageMs = nowMs - before.atMs;
  return ageMs > 0 && ageMs <= LONGEST_RATE_MS;
}

function observed(
  lastRecordAt: Measured<string | null>,
  atMs: number,
): FreshnessObservation[] {
  if (lastRecordAt.status === 'unknown') return [];
  return lastRecordAt.value === null
    ? [{ atMs }]
    : [{ atMs, lastRecordAtMs: Date.parse(lastRecordAt.value) }];
}

function endOf(offsets: PartitionOffsets[]): bigint {
  return offsets.reduce((sum, { logEndOffset }) => sum + logEndOffset, 0n);
}

function heldBy(offsets: PartitionOffsets[]): number {
  return offsets.reduce(
    (sum, { earliest, logEndOffset }) => sum + Number(logEndOffset - earliest),
    0,
  );
}

function newestOf(times: Date[]): string | null {
  const newest = times.reduce<Date | undefined>(
    (found, time) => (found && found >= time ? found : time),
    undefined,
  );
  return newest?.toISOString() ?? null;
}

function perSecond({ fromMs, toMs, records }: RateSample): number {
  return (records * 1000) / (toMs - fromMs);
}
