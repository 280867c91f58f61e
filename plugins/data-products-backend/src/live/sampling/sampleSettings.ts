// SPDX-License-Identifier: Apache-2.0

import { TopicSettings } from '@data-mesh/backstage-plugin-data-products-common';
import { SettingsStore, StoredSettings } from '../samples/settingsTypes';
import { TopicSettingsSource, Unknown } from '../types';
import { NOT_MEASURED_YET, settingUnknownBecause } from '../unknownFigure';
import { askWithin, isOfCluster } from './askWithin';
import { dueSettings } from './dueSettings';

/** Topics of a cluster whose settings a run reads at most, so that it ends within minutes. */
const MOST_IN_A_RUN = 1_000;
/** Topics after which what was read is written down, at least. */
const BATCH = 25;
const OPEN_TIMEOUT_MS = 60_000;
const READ_TIMEOUT_MS = 60_000;
/** Topics in a row after which a cluster that does not answer is left alone until the next run. */
const GIVE_UP_AFTER = 3;

export interface SettingsSampling {
  clusterId: string;
  source: TopicSettingsSource;
  topics: readonly string[];
  settings: Pick<SettingsStore, 'settings' | 'record'>;
  now: () => number;
}

type Look = Awaited<ReturnType<TopicSettingsSource['open']>>;

/** What became of the settings that were due. */
export interface SampledSettings {
  read: number;
  failed: number;
  /** Why the last one failed. */
  problem?: Unknown;
}

/**
 * Reads the settings of topics that are due, and keeps them bit by bit. A cluster that does not answer is
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

  const tellOf = async (
    asked: readonly string[],
    look: Look | Unknown,
  ): Promise<(TopicSettings | Unknown)[] | Unknown> => {
    if ('status' in look) return look;
    if (result.problem && failuresInARow >= GIVE_UP_AFTER) {
      return result.problem;
    }
    return ask(READ_TIMEOUT_MS, each => look.read(asked, each));
  };

  try {
    const look = await ask(OPEN_TIMEOUT_MS, each => source.open(each));
    for (let at = 0; at < due.length; at += source.topicsAtATime) {
      const asked = due.slice(at, at + source.topicsAtATime);
      const answer = await tellOf(asked, look);
      for (const [index, topic] of asked.entries()) {
        await keep(
          topic,
          'status' in answer ? answer : (answer[index] ?? NOT_MEASURED_YET),
        );
      }
    }
  } finally {
    await flush();
  }
  return result;
}
