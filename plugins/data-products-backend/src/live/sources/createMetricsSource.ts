// SPDX-License-Identifier: Apache-2.0

import {
  METRICS_DELAY_SECONDS,
  MetricsClient,
} from '@data-mesh/confluent-client';
import { HOUR_MS } from '../freshness/byHour';
import { FreshnessObservation } from '../freshness/judgeFreshness';
import { known } from '../knownFigure';
import {
  LiveFactsSource,
  RateSample,
  TopicReading,
  WatchedTopic,
} from '../types';
import { unknown } from '../unknownFigure';

const MINUTE_MS = 60_000;
const RATE_MS = 5 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How far back the last record is looked for. */
const LONGEST_SILENCE_MS = 7 * DAY_MS;

const NO_RECORD_SEEN = unknown(
  'unsupported',
  "Confluent's Metrics API tells of no record in the last 7 days, and not of the time before. Over the Kafka protocol the portal could tell: whoever runs it can configure `protocol` of the cluster.",
);
const NO_DEAD_LETTERS = unknown(
  'unsupported',
  "Confluent's Metrics API does not tell how many records a topic holds. Over the Kafka protocol the portal could tell: whoever runs it can configure `protocol` of the cluster.",
);

export interface MetricsSourceOptions {
  client: Pick<MetricsClient, 'receivedRecords'>;
  clusterId: string;
  now: () => number;
}

/** Stretches of time of one length, and the records in them by topic; one that is left out had none. */
interface Stretches {
  fromMs: number;
  toMs: number;
  stretchMs: number;
  recordsByTopic: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/**
 * Asks Confluent's Metrics API, with a few requests for all topics of a cluster: minute by minute what is new, and at first sight or
 * after a pause the last 24 hours. The time of the newest record is known to the minute in which it came, then to 5 minutes, and
 * to the hour where that was more than a day ago.
 */
export function createMetricsSource(
  options: MetricsSourceOptions,
): LiveFactsSource {
  const { client, clusterId, now } = options;

  async function read(
    { fromMs, stretchMs }: { fromMs: number; stretchMs: number },
    signal: AbortSignal,
  ): Promise<Stretches> {
    const toMs = floorTo(now() - METRICS_DELAY_SECONDS * 1000, stretchMs);
    const startMs = floorTo(fromMs, stretchMs);
    const topics =
      startMs < toMs
        ? await client.receivedRecords(
            {
              clusterId,
              interval: { from: new Date(startMs), to: new Date(toMs) },
              stretchSeconds: secondsOf(stretchMs),
            },
            { signal, priority: 'background' },
          )
        : [];
    return {
      fromMs: startMs,
      toMs,
      stretchMs,
      recordsByTopic: new Map(
        topics.map(({ topic, points }) => [
          topic,
          new Map(points.map(({ at, records }) => [at.getTime(), records])),
        ]),
      ),
    };
  }

  return {
    source: 'metrics',
    delaySeconds: METRICS_DELAY_SECONDS,

    async open(topics, signal) {
      const seenUntilMs = Math.min(
        ...topics.map(({ state }) => state.observation?.atMs ?? -Infinity),
      );
      const nowMs = now() - METRICS_DELAY_SECONDS * 1000;
      const isContinued = seenUntilMs >= nowMs - HOUR_MS;
      const stretches = await read(
        isContinued
          ? {
              fromMs: Math.min(seenUntilMs, nowMs - RATE_MS),
              stretchMs: MINUTE_MS,
            }
          : { fromMs: nowMs - DAY_MS, stretchMs: RATE_MS },
        signal,
      );
      const isMissing = topics.some(
        ({ topic, state }) =>
          state.observation?.lastRecordAtMs === undefined &&
          !hasRecords(stretches, topic),
      );
      const earlier =
        isMissing && !isContinued
          ? await read(
              { fromMs: nowMs - LONGEST_SILENCE_MS, stretchMs: HOUR_MS },
              signal,
            )
          : undefined;
      return {
        measure: async watched =>
          watched.map(each => readingOf(each, stretches, earlier)),
      };
    },
  };
}

function readingOf(
  { topic, state }: WatchedTopic,
  stretches: Stretches,
  earlier: Stretches | undefined,
): TopicReading {
  const all = samplesOf(topic, stretches);
  const seenUntilMs = state.observation?.atMs ?? -Infinity;
  const fresh = all.filter(({ fromMs }) => fromMs >= seenUntilMs);

  let lastRecordAtMs =
    state.observation?.lastRecordAtMs ??
    lastRecordBefore(stretches.fromMs, topic, earlier);
  const observations = fresh.map(({ toMs, records }): FreshnessObservation => {
    if (records > 0) lastRecordAtMs = toMs;
    return { atMs: toMs, lastRecordAtMs };
  });

  const recent = all.filter(({ toMs }) => toMs > stretches.toMs - RATE_MS);
  const observedAt = new Date(stretches.toMs).toISOString();
  return {
    figures: {
      lastRecordAt:
        lastRecordAtMs === undefined
          ? NO_RECORD_SEEN
          : known(
              'metrics',
              new Date(lastRecordAtMs).toISOString(),
              observedAt,
            ),
      recordsPerSecond: known(
        'metrics',
        sumOf(recent) / (RATE_MS / 1000),
        observedAt,
      ),
      deadLetters: NO_DEAD_LETTERS,
    },
    observations,
    rates: stretches.stretchMs === MINUTE_MS ? merged(fresh) : fresh,
  };
}

function samplesOf(topic: string, stretches: Stretches): RateSample[] {
  const { fromMs, toMs, stretchMs, recordsByTopic } = stretches;
  const records = recordsByTopic.get(topic);
  const samples: RateSample[] = [];
  for (let startMs = fromMs; startMs < toMs; startMs += stretchMs) {
    samples.push({
      fromMs: startMs,
      toMs: startMs + stretchMs,
      records: records?.get(startMs) ?? 0,
    });
  }
  return samples;
}

/** The end of the last stretch with a record. @param beforeMs - From then on none is there, as is known better. */
function lastRecordBefore(
  beforeMs: number,
  topic: string,
  earlier: Stretches | undefined,
): number | undefined {
  const last = earlier
    ? samplesOf(topic, earlier).findLast(({ records }) => records > 0)
    : undefined;
  return last && Math.min(last.toMs, beforeMs);
}

/** What is new of a look, as one: minutes would be many to keep. */
function merged(samples: RateSample[]): RateSample[] {
  const first = samples[0];
  const last = samples.at(-1);
  return first && last
    ? [{ fromMs: first.fromMs, toMs: last.toMs, records: sumOf(samples) }]
    : [];
}

function hasRecords({ recordsByTopic }: Stretches, topic: string): boolean {
  const records = recordsByTopic.get(topic);
  return [...(records?.values() ?? [])].some(each => each > 0);
}

function sumOf(samples: readonly RateSample[]): number {
  return samples.reduce((sum, { records }) => sum + records, 0);
}

function floorTo(ms: number, stretchMs: number): number {
  return Math.floor(ms / stretchMs) * stretchMs;
}

function secondsOf(stretchMs: number): 60 | 300 | 3600 {
  if (stretchMs === MINUTE_MS) return 60;
  return stretchMs === RATE_MS ? 300 : 3600;
}
