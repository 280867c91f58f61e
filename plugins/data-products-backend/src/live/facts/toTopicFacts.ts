// SPDX-License-Identifier: Apache-2.0

import {
  Measured,
  OutputPort,
  SettingsSource,
  TopicLiveFacts,
  TopicSettings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { HOUR_MS } from '../freshness/byHour';
import { figureOf } from '../health/figure';
import { StoredSettings } from '../samples/settingsTypes';
import { StoredDay, StoredTopic } from '../samples/types';
import {
  LiveFactsSource,
  TopicReader,
  TopicSettingsSource,
  Unknown,
} from '../types';
import { NOT_MEASURED_YET, unknown } from '../unknownFigure';
import { volumeOf } from './volumeOf';

const DAY_MS = 24 * HOUR_MS;
/** Settings are read once a day; what is this old was not read for more than two. */
const OLDEST_SETTINGS_MS = 3 * DAY_MS;
/** Who reads is looked up every few minutes, and of very many groups more seldom. */
const OLDEST_READERS_MS = DAY_MS;
/** As long as freshness is judged. */
const FRESHNESS_DAYS = 7;

/** What is kept of a topic, and who tells of it. */
export interface KeptTopic {
  port: Pick<OutputPort, 'name' | 'clusterId'>;
  source: LiveFactsSource | Unknown;
  stored: StoredTopic | undefined;
  /** The last 24 whole hours first; empty when nothing is kept. */
  days: readonly StoredDay[];
  readers: Measured<TopicReader[]>;
  settingsSource: TopicSettingsSource | Unknown;
  settings: StoredSettings | undefined;
}

/** What is told of a topic: each figure as it is known, or why it is not. */
export function toTopicFacts(
  kept: KeptTopic,
  when: { nowMs: number; intervalMs: number },
): TopicLiveFacts {
  const { port, days } = kept;
  const week = days.slice(0, FRESHNESS_DAYS);
  return {
    topic: port.name,
    clusterId: port.clusterId,
    lastRecordAt: lastRecordAt(kept, when),
    freshness: {
      keptSeconds: secondsOf(week, ({ keptMs }) => keptMs),
      brokenSeconds: secondsOf(week, ({ brokenMs }) => brokenMs),
    },
    volume: volume(kept, when.nowMs),
    readers: readers(kept, when.nowMs),
    settings: settings(kept, when.nowMs),
  };
}

function lastRecordAt(
  { source, stored }: KeptTopic,
  when: { nowMs: number; intervalMs: number },
): TopicLiveFacts['lastRecordAt'] {
  if ('status' in source) return source;
  return figureOf(
    {
      known: stored?.state.known.lastRecordAt,
      problem: stored?.state.problems.lastRecordAt,
    },
    when,
  );
}

function volume(
  { source, stored, days }: KeptTopic,
  nowMs: number,
): TopicLiveFacts['volume'] {
  if ('status' in source) return source;
  const value = volumeOf(days);
  if (!value) {
    return (
      stored?.state.problems.recordsPerSecond ??
      unknown(
        'notMeasuredYet',
        'Less than 20 of the last 24 hours were measured. The portal measures in the background, every few minutes.',
      )
    );
  }
  return {
    status: 'known',
    value,
    source: source.source,
    observedAt: new Date(Math.floor(nowMs / HOUR_MS) * HOUR_MS).toISOString(),
    delaySeconds: source.delaySeconds,
  };
}

function readers(
  { source, readers: found }: KeptTopic,
  nowMs: number,
): TopicLiveFacts['readers'] {
  if ('status' in source) return source;
  if (found.status === 'unknown') return found;
  if (nowMs - Date.parse(found.observedAt) <= OLDEST_READERS_MS) return found;
  return unknown(
    'notMeasuredYet',
    `Who reads the topic was last looked up on ${found.observedAt.slice(0, 10)}. Whoever runs the portal finds the reason in its log.`,
  );
}

function settings(
  { settingsSource, settings: stored }: KeptTopic,
  nowMs: number,
): Measured<TopicSettings, SettingsSource> {
  if ('status' in settingsSource) return settingsSource;
  if (!stored) return NOT_MEASURED_YET;
  const { known, problem } = stored;
  if (!known) return problem ?? NOT_MEASURED_YET;
  if (nowMs - Date.parse(known.observedAt) <= OLDEST_SETTINGS_MS) return known;
  return (
    problem ??
    unknown(
      'notMeasuredYet',
      `The settings of the topic were last read on ${known.observedAt.slice(0, 10)}. Whoever runs the portal finds the reason in its log.`,
    )
  );
}

function secondsOf(
  days: readonly StoredDay[],
  msOf: (day: StoredDay) => number,
): number {
  return Math.round(days.reduce((sum, day) => sum + msOf(day), 0) / 1000);
}
