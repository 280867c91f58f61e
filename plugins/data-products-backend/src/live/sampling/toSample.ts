// SPDX-License-Identifier: Apache-2.0

import { byHour, HOUR_MS, hourOf } from '../freshness/byHour';
import {
  FreshnessObservation,
  judgeFreshness,
} from '../freshness/judgeFreshness';
import { StoredHour, StoredTopic, TopicSample } from '../samples/types';
import { TopicFigures, TopicReading, TopicState, Unknown } from '../types';

/** The newest record tells what was before it was first seen, too; so far back it is judged. */
const LOOK_BACK_MS = 24 * HOUR_MS;

export interface SampleOptions {
  stored: StoredTopic;
  /** What a look told, or why nothing can be told. */
  outcome: TopicReading | Unknown;
  /** The promise of freshness; absent when there is none. */
  promisedMs: number | undefined;
  now: Date;
}

/** What a look at a topic adds to what is kept of it. */
export function toSample(options: SampleOptions): TopicSample {
  const { stored, outcome, promisedMs, now } = options;
  const { state } = stored;
  const sample = {
    id: stored.id,
    previousAttemptAt: stored.attemptedAt,
    attemptedAt: now.toISOString(),
  };
  if ('status' in outcome) {
    const problems = {
      lastRecordAt: outcome,
      recordsPerSecond: outcome,
      deadLetters: outcome,
    };
    return { ...sample, state: { ...state, problems }, hours: [] };
  }
  return {
    ...sample,
    state: {
      ...withFigures(state, outcome.figures),
      observation: outcome.observations.at(-1) ?? state.observation,
      end: outcome.end ?? state.end,
    },
    hours: hoursOf(outcome, state.observation, promisedMs),
  };
}

/** A figure that is not known now is kept as it was known last, with the reason beside it. */
function withFigures(state: TopicState, figures: TopicFigures): TopicState {
  const { lastRecordAt, recordsPerSecond, deadLetters } = figures;
  const known = { ...state.known };
  const problems: TopicState['problems'] = {};
  if (lastRecordAt.status === 'known') known.lastRecordAt = lastRecordAt;
  else problems.lastRecordAt = lastRecordAt;
  if (recordsPerSecond.status === 'known') {
    known.recordsPerSecond = recordsPerSecond;
  } else problems.recordsPerSecond = recordsPerSecond;
  if (deadLetters.status === 'known') known.deadLetters = deadLetters;
  else problems.deadLetters = deadLetters;
  return { ...state, known, problems };
}

function hoursOf(
  { observations, rates }: TopicReading,
  last: FreshnessObservation | undefined,
  promisedMs: number | undefined,
): StoredHour[] {
  const hours = new Map<number, StoredHour>();
  const at = (hour: number) => {
    const found = hours.get(hour) ?? {
      hour,
      keptMs: 0,
      brokenMs: 0,
      rates: [],
    };
    hours.set(hour, found);
    return found;
  };
  if (promisedMs !== undefined) {
    let before = last;
    for (const observation of observations) {
      before ??= { atMs: observation.atMs - LOOK_BACK_MS };
      const judged = judgeFreshness(before, observation, promisedMs);
      for (const { hour, keptMs, brokenMs } of byHour(judged)) {
        at(hour).keptMs += keptMs;
        at(hour).brokenMs += brokenMs;
      }
      before = observation;
    }
  }
  for (const rate of rates) at(hourOf(rate.toMs)).rates.push(rate);
  return [...hours.values()];
}
