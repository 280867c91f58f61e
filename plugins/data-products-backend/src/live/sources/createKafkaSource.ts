// SPDX-License-Identifier: Apache-2.0

import { Measured } from '@data-mesh/backstage-plugin-data-products-common';
import {
  KafkaCallError,
  KafkaCallOptions,
  KafkaClient,
  KafkaRecordReader,
  PartitionOffsets,
  PartitionTime,
  TopicFailure,
} from '@data-mesh/confluent-client';
import { FreshnessObservation } from '../freshness/judgeFreshness';
import { known } from '../knownFigure';
import {
  DeadLetterTopic,
  LiveFactsSource,
  RateSample,
  TopicEnd,
  TopicReading,
  WatchedTopic,
} from '../types';
import { unknownBecause } from '../unknownFigure';
import { deadLetterTopicsOf } from './deadLetterTopicsOf';

/** What was told of each topic, or why it was not. */
type Told<T> = Map<string, T | KafkaCallError>;

/** A rate over a longer time says nothing of now. */
const LONGEST_RATE_MS = 60 * 60_000;

export interface KafkaSourceOptions {
  client: Pick<KafkaClient, 'topics' | 'offsetsOfMany' | 'offsetsAtOfMany'> &
    Pick<KafkaRecordReader, 'lastRecordTimesOfMany'>;
  /** As configured, e.g. `{topic}.dlq`. */
  deadLetterTopics: readonly string[];
  /** Where rules of schemas send what they reject, by the topic it was meant for. Asked once for each look. */
  ruleDeadLetters: () => Promise<ReadonlyMap<string, readonly string[]>>;
  /** Of a first rate. */
  intervalMs: number;
  now: () => number;
}

/** A topic whose end is known. */
interface EndedTopic extends WatchedTopic {
  offsets: PartitionOffsets[];
  end: TopicEnd;
}

/**
 * Asks a cluster over the Kafka protocol about a hundred topics at a time: with three requests where nothing happened, with a few
 * more for all those together where something did, and with three for their dead letters.
 */
export function createKafkaSource(
  options: KafkaSourceOptions,
): LiveFactsSource {
  const { client, now } = options;

  async function offsetsOf(
    topics: readonly string[],
    call: KafkaCallOptions,
  ): Promise<Told<PartitionOffsets[]>> {
    const told: Told<PartitionOffsets[]> = new Map();
    if (topics.length === 0) return told;
    for await (const answer of client.offsetsOfMany(topics, call)) {
      told.set(
        answer.topic,
        'offsets' in answer ? answer.offsets : failureOf(answer),
      );
    }
    return told;
  }

  /** The time of the newest record of each. */
  async function lastTimesOf(
    topics: readonly EndedTopic[],
    call: KafkaCallOptions,
  ): Promise<Told<string | null>> {
    const told: Told<string | null> = new Map();
    const changed = topics.filter(each => {
      const before = lastKnown(each);
      if (before === undefined) return true;
      told.set(each.topic, before);
      return false;
    });
    if (changed.length === 0) return told;
    const answers = client.lastRecordTimesOfMany(
      changed.map(({ topic, offsets }) => ({ topic, within: offsets })),
      call,
    );
    for await (const { topic, times } of answers) {
      told.set(topic, newestOf(topic, times));
    }
    return told;
  }

  /** How much was written to each lately. */
  async function ratesOf(
    topics: readonly EndedTopic[],
    atMs: number,
    call: KafkaCallOptions,
  ): Promise<Told<RateSample>> {
    const told: Told<RateSample> = new Map();
    const unseen = new Map<string, PartitionOffsets[]>();
    for (const each of topics) {
      const rate = rateSinceLast(each);
      if (rate) told.set(each.topic, rate);
      else unseen.set(each.topic, each.offsets);
    }
    if (unseen.size === 0) return told;
    const fromMs = atMs - options.intervalMs;
    const answers = client.offsetsAtOfMany(
      [...unseen.keys()],
      new Date(fromMs),
      call,
    );
    for await (const answer of answers) {
      const { topic } = answer;
      told.set(
        topic,
        'offsets' in answer
          ? {
              fromMs,
              toMs: atMs,
              records: recordsFrom(answer.offsets, unseen.get(topic) ?? []),
            }
          : failureOf(answer),
      );
    }
    return told;
  }

  /** Topics with the dead letters of each. */
  async function deadLettersOf(
    namesByTopic: ReadonlyMap<string, readonly string[]>,
    call: KafkaCallOptions,
  ): Promise<Told<DeadLetterTopic[]>> {
    const offsets = await offsetsOf(
      [...new Set([...namesByTopic.values()].flat())],
      call,
    );
    return new Map(
      [...namesByTopic].map(([topic, names]) => [
        topic,
        lettersIn(names, offsets),
      ]),
    );
  }

  /** Figures that fail without the others. */
  async function figures<T>(
    signal: AbortSignal,
    read: () => Promise<Told<T>>,
  ): Promise<(topic: string) => Measured<T>> {
    try {
      const told = await read();
      const observedAt = new Date(now()).toISOString();
      return topic => {
        const value = told.get(topic);
        return value === undefined || value instanceof KafkaCallError
          ? unknownBecause(value)
          : known('kafka', value, observedAt);
      };
    } catch (error) {
      signal.throwIfAborted();
      return () => unknownBecause(error);
    }
  }

  return {
    source: 'kafka',
    delaySeconds: 0,

    async open(_topics, signal) {
      const existing = new Set(await client.topics(inBackground(signal)));
      const ofRules = await options.ruleDeadLetters();

      return {
        async measure(watched, callSignal) {
          const call = inBackground(callSignal);
          const offsets = await offsetsOf(
            watched.map(({ topic }) => topic),
            call,
          );
          const atMs = now();
          const ended = watched.flatMap((each): EndedTopic[] => {
            const held = offsets.get(each.topic);
            if (!held || held instanceof KafkaCallError) return [];
            const end = { offset: String(endOf(held)), atMs };
            return [{ ...each, offsets: held, end }];
          });

          const lastTimeOf = await figures(callSignal, () =>
            lastTimesOf(ended, call),
          );
          const rateOf = await figures(callSignal, () =>
            ratesOf(ended, atMs, call),
          );
          const deadLetterOf = await figures(callSignal, () =>
            deadLettersOf(
              new Map(
                ended.map(({ topic }) => [
                  topic,
                  deadLetterTopicsOf(topic, {
                    patterns: options.deadLetterTopics,
                    ofRules: ofRules.get(topic),
                    existing,
                  }),
                ]),
              ),
              call,
            ),
          );
          const endOfTopic = new Map(ended.map(each => [each.topic, each.end]));
          return watched.map(({ topic }) => {
            const end = endOfTopic.get(topic);
            if (!end) return unknownBecause(offsets.get(topic));
            return readingOf(end, {
              lastRecordAt: lastTimeOf(topic),
              rate: rateOf(topic),
              deadLetters: deadLetterOf(topic),
            });
          });
        },
      };
    },
  };
}

function readingOf(
  end: TopicEnd,
  figures: {
    lastRecordAt: Measured<string | null>;
    rate: Measured<RateSample>;
    deadLetters: Measured<DeadLetterTopic[]>;
  },
): TopicReading {
  const { lastRecordAt, rate, deadLetters } = figures;
  return {
    figures: {
      lastRecordAt,
      recordsPerSecond:
        rate.status === 'known'
          ? known(
              'kafka',
              perSecond(rate.value),
              new Date(end.atMs).toISOString(),
            )
          : rate,
      deadLetters,
    },
    observations: observed(lastRecordAt, end.atMs),
    rates: rate.status === 'known' ? [rate.value] : [],
    end,
  };
}

function failureOf({ topic, failure, type }: TopicFailure): KafkaCallError {
  return new KafkaCallError({
    operation: `kafka.topic ${topic}`,
    failure,
    type,
  });
}

/** Nobody waits for it, so what people wait for goes first. */
function inBackground(signal: AbortSignal): KafkaCallOptions {
  return { signal, priority: 'background' };
}

/** The time of the newest record, where no record can have come since it was read. */
function lastKnown({ state, end }: EndedTopic): string | null | undefined {
  return isSame(state.end, end) && !state.problems.lastRecordAt
    ? state.known.lastRecordAt?.value
    : undefined;
}

/** Records since the last look; `undefined` where that was long ago, or there was none. */
function rateSinceLast({ state, end }: EndedTopic): RateSample | undefined {
  const { end: before } = state;
  if (!before || !isRecent(before, end.atMs)) return undefined;
  const records = Number(BigInt(end.offset) - BigInt(before.offset));
  // Fewer than before: the topic was made anew.
  return records < 0
    ? undefined
    : { fromMs: before.atMs, toMs: end.atMs, records };
}

/** How many records lie behind each of the offsets; none behind one that is not there. */
function recordsFrom(
  starts: readonly { partition: number; offset: bigint | undefined }[],
  offsets: readonly PartitionOffsets[],
): number {
  const startOf = new Map(
    starts.map(({ partition, offset }) => [partition, offset]),
  );
  return offsets
    .map(({ partition, logEndOffset }) =>
      Number(logEndOffset - (startOf.get(partition) ?? logEndOffset)),
    )
    .reduce((sum, records) => sum + Math.max(0, records), 0);
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

/** @returns why it is not known, when a partition cannot tell: it may have a newer one than the others. */
function newestOf(
  topic: string,
  times: readonly PartitionTime[],
): string | null | KafkaCallError {
  for (const { failure, type } of times) {
    if (failure) return failureOf({ topic, failure, type });
  }
  const newest = times
    .flatMap(({ at }) => at ?? [])
    .reduce<Date | undefined>(
      (found, time) => (found && found >= time ? found : time),
      undefined,
    );
  return newest?.toISOString() ?? null;
}

/** @returns why they are not known, when one of the topics does not tell what it holds. */
function lettersIn(
  names: readonly string[],
  offsets: Told<PartitionOffsets[]>,
): DeadLetterTopic[] | KafkaCallError {
  const found: DeadLetterTopic[] = [];
  for (const name of names) {
    const held = offsets.get(name) ?? [];
    if (held instanceof KafkaCallError) return held;
    found.push({ topic: name, records: heldBy(held) });
  }
  return found;
}

function perSecond({ fromMs, toMs, records }: RateSample): number {
  return (records * 1000) / (toMs - fromMs);
}
