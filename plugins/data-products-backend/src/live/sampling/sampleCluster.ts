// SPDX-License-Identifier: Apache-2.0

import { SampleStore, StoredTopic, TopicSample } from '../samples/types';
import { LiveFactsSource, LiveLook, TopicReading, Unknown } from '../types';
import { NOT_MEASURED_YET, unknownBecause } from '../unknownFigure';
import { askWithin, isOfCluster } from './askWithin';
import { toSample } from './toSample';

/** Topics that are looked at together, and after which what was seen is written down. */
const TOPICS_AT_A_TIME = 100;
const OPEN_TIMEOUT_MS = 120_000;
/** More than the calls of one look take when each uses up its time. */
const LOOK_TIMEOUT_MS = 150_000;

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
  const keep = async (
    topics: readonly StoredTopic[],
    outcomeOf: (index: number) => TopicReading | Unknown,
  ) => {
    const seen = topics.map((stored, index): TopicSample => {
      const outcome = outcomeOf(index);
      if ('status' in outcome) {
        result.failed += 1;
        result.problem = outcome;
      } else result.measured += 1;
      return toSample({
        stored,
        outcome,
        promisedMs: promisedMs(stored.topic),
        now: new Date(now()),
      });
    });
    await samples.record(seen);
  };
  const ask = <T>(timeoutMs: number, work: (each: AbortSignal) => Promise<T>) =>
    askWithin({ timeoutMs, signal, unknownBecause }, work);

  const tellOf = async (
    topics: readonly StoredTopic[],
    opened: LiveLook | Unknown,
  ) =>
    'status' in opened
      ? opened
      : ask(LOOK_TIMEOUT_MS, each => opened.measure(topics, each));

  let look = await ask(OPEN_TIMEOUT_MS, each => source.open(waiting, each));
  while (waiting.length > 0) {
    const topics = waiting.splice(0, TOPICS_AT_A_TIME);
    const answer = await tellOf(topics, look);
    if ('status' in answer) {
      if (isOfCluster(answer)) look = answer;
      await keep(topics, () => answer);
    } else {
      await keep(topics, index => answer[index] ?? NOT_MEASURED_YET);
    }
  }
  return result;
}

function byWaiting(a: StoredTopic, b: StoredTopic): number {
  const [first, second] = [a.attemptedAt ?? '', b.attemptedAt ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
