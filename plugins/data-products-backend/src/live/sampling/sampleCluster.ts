// SPDX-License-Identifier: Apache-2.0

import { SampleStore, StoredTopic, TopicSample } from '../samples/types';
import { LiveFactsSource, LiveLook, TopicReading, Unknown } from '../types';
import { unknownBecause } from '../unknownFigure';
import { askWithin, isOfCluster } from './askWithin';
import { toSample } from './toSample';

/** Topics that are looked at at the same time. */
const CONCURRENCY = 8;
/** Topics after which what was seen is written down. */
const BATCH = 100;
const OPEN_TIMEOUT_MS = 120_000;
const TOPIC_TIMEOUT_MS = 30_000;
/** Topics in a row after which a cluster that does not answer is left alone until the next run. */
const GIVE_UP_AFTER = 3;

export interface ClusterSampling {
  clusterId: string;
  source: LiveFactsSource;
  topics: readonly string[];
  /** The promise of freshness of a topic, in milliseconds; absent when there is none. */
  promisedMs: (topic: string) => number | undefined;
  samples: Pick<SampleStore, 'watch' | 'record'>;
  now: () => number;
}

/** What became of the topics of a cluster. */
export interface SampledCluster {
  measured: number;
  failed: number;
  /** Why the last one failed. */
  problem?: Unknown;
}

/**
 * Looks at the topics of a cluster once, beginning with those that waited longest, and keeps what it sees bit by bit, so that a run
 * that is cut off has done something. What fails is marked at its topic; a cluster that does not answer is left alone, and all its
 * topics are marked.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function sampleCluster(
  sampling: ClusterSampling,
  signal: AbortSignal,
): Promise<SampledCluster> {
  const { clusterId, source, samples, promisedMs, now } = sampling;
  const watched = await samples.watch(clusterId, sampling.topics);
  const waiting = [...watched].sort(byWaiting);
  const result: SampledCluster = { measured: 0, failed: 0 };
  let batch: TopicSample[] = [];
  let failuresInARow = 0;

  const keep = async (stored: StoredTopic, outcome: TopicReading | Unknown) => {
    if ('status' in outcome) {
      result.failed += 1;
      result.problem = outcome;
      failuresInARow = isOfCluster(outcome) ? failuresInARow + 1 : 0;
    } else {
      result.measured += 1;
      failuresInARow = 0;
    }
    batch.push(
      toSample({
        stored,
        outcome,
        promisedMs: promisedMs(stored.topic),
        now: new Date(now()),
      }),
    );
    if (batch.length >= BATCH) await flush();
  };
  const flush = async () => {
    const full = batch;
    batch = [];
    await samples.record(full);
  };

  const ask = <T>(timeoutMs: number, work: (each: AbortSignal) => Promise<T>) =>
    askWithin({ timeoutMs, signal, unknownBecause }, work);

  const work = async (look: LiveLook) => {
    while (failuresInARow < GIVE_UP_AFTER) {
      const stored = waiting.shift();
      if (!stored) return;
      const outcome = await ask(TOPIC_TIMEOUT_MS, each =>
        look.measure(stored, each),
      );
      await keep(stored, outcome);
    }
  };

  try {
    const look = await ask(OPEN_TIMEOUT_MS, each => source.open(waiting, each));
    if ('status' in look) result.problem = look;
    else
      await Promise.all(Array.from({ length: CONCURRENCY }, () => work(look)));
    const { problem } = result;
    if (problem) for (const stored of waiting) await keep(stored, problem);
  } finally {
    await flush();
  }
  return result;
}

function byWaiting(a: StoredTopic, b: StoredTopic): number {
  const [first, second] = [a.attemptedAt ?? '', b.attemptedAt ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
