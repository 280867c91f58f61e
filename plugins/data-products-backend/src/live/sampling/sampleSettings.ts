// SPDX-License-Identifier: Apache-2.0

import { TopicSettings } from '@data-mesh/backstage-plugin-data-products-common';
import { SettingsStore, StoredSettings } from '../samples/settingsTypes';
import { TopicSettingsSource, Unknown } from '../types';
import { settingUnknownBecause } from '../unknownFigure';
import { askWithin, isOfCluster } from './askWithin';
import { dueSettings } from './dueSettings';

/** Topics of a cluster whose settings a run reads at most, so that a day's work is spread over it. */
const MOST_IN_A_RUN = 100;
const BATCH = 25;
const OPEN_TIMEOUT_MS = 60_000;
const TOPIC_TIMEOUT_MS = 30_000;
/** As of `sampleCluster`. */
const GIVE_UP_AFTER = 3;

export interface SettingsSampling {
  clusterId: string;
  source: TopicSettingsSource;
  topics: readonly string[];
  settings: Pick<SettingsStore, 'settings' | 'record'>;
  now: () => number;
}

/** What became of the settings that were due. */
export interface SampledSettings {
  read: number;
  failed: number;
  /** Why the last one failed. */
  problem?: Unknown;
}

/**
 * Reads the settings of topics that are due, one after the other, and keeps them bit by bit. A cluster that does not answer is
 * left alone for this run, and all that it was to be asked of is marked.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function sampleSettings(
  sampling: SettingsSampling,
  signal: AbortSignal,
): Promise<SampledSettings> {
  const { clusterId, source, topics, settings, now } = sampling;
  const stored = await settings.settings(
    topics.map(topic => ({ clusterId, topic })),
  );
  const due = dueSettings(topics, stored, now()).slice(0, MOST_IN_A_RUN);
  const result: SampledSettings = { read: 0, failed: 0 };
  if (due.length === 0) return result;

  const kept = new Map(
    stored.flatMap(each => (each ? [[each.topic, each]] : [])),
  );
  let batch: StoredSettings[] = [];
  let failuresInARow = 0;
  const keep = async (topic: string, outcome: TopicSettings | Unknown) => {
    const attemptedAt = new Date(now()).toISOString();
    if ('status' in outcome) {
      result.failed += 1;
      result.problem = outcome;
      failuresInARow = isOfCluster(outcome) ? failuresInARow + 1 : 0;
      const { known } = kept.get(topic) ?? {};
      batch.push({ topic, attemptedAt, known, problem: outcome });
    } else {
      result.read += 1;
      failuresInARow = 0;
      const known = {
        status: 'known' as const,
        value: outcome,
        source: source.source,
        observedAt: attemptedAt,
        delaySeconds: 0,
      };
      batch.push({ topic, attemptedAt, known });
    }
    if (batch.length >= BATCH) await flush();
  };
  const flush = async () => {
    const full = batch;
    batch = [];
    await settings.record(clusterId, full);
  };
  const ask = <T>(timeoutMs: number, work: (each: AbortSignal) => Promise<T>) =>
    askWithin(
      { timeoutMs, signal, unknownBecause: settingUnknownBecause },
      work,
    );

  try {
    const look = await ask(OPEN_TIMEOUT_MS, each => source.open(each));
    for (const topic of due) {
      if ('status' in look) await keep(topic, look);
      else if (result.problem && failuresInARow >= GIVE_UP_AFTER) {
        await keep(topic, result.problem);
      } else {
        await keep(
          topic,
          await ask(TOPIC_TIMEOUT_MS, each => look.read(topic, each)),
        );
      }
    }
  } finally {
    await flush();
  }
  return result;
}
