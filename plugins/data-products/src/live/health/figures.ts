// SPDX-License-Identifier: Apache-2.0
import type {
  Measured,
  PortHealth,
  ServiceObjectives,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeDuration } from '@data-mesh/backstage-plugin-data-products-react';
import { isStale, Taken, Tone, Words } from '../measured';
import { describeRate } from './describeRate';

/** One figure of one topic in words. */
export interface Figure {
  tone: Tone;
  text: string;
  /** What it is held against, or why it is not known. */
  note?: string;
  /** The group that it is about. */
  groupId?: string;
  /** Absent for what is not known. */
  taken?: Taken;
  /** How bad it is among those of the same tone; more is worse. */
  weight: number;
}

type Said = Omit<Figure, 'taken' | 'weight'> & { weight?: number };

/** How old the newest record was when it was looked at, against the promise. */
export function freshnessFigure(
  port: PortHealth,
  objectives: ServiceObjectives | undefined,
  words: Words,
): Figure {
  const { t, locale } = words;
  const promise = objectives?.freshnessSeconds;
  return said(port.lastRecordAt, words, (lastRecordAt, { observedAt }) => {
    const ageMs =
      lastRecordAt === null
        ? Infinity
        : Math.max(0, Date.parse(observedAt) - Date.parse(lastRecordAt));
    const text =
      lastRecordAt === null
        ? t('health.freshness.noRecord')
        : t('health.freshness.age', { age: describeDuration(ageMs, locale) });
    if (promise === undefined) {
      return {
        tone: 'plain',
        text,
        note: t('health.freshness.noPromise'),
        weight: ageMs,
      };
    }
    const isKept = ageMs <= promise * 1000;
    return {
      tone: isKept ? 'good' : 'bad',
      text,
      note: t(`health.freshness.${isKept ? 'kept' : 'broken'}`, {
        promise: t('health.freshness.promised', {
          promise: describeDuration(promise * 1000, locale),
        }),
      }),
      weight: ageMs,
    };
  });
}

/** How many records come in. */
export function rateFigure(port: PortHealth, words: Words): Figure {
  return said(port.recordsPerSecond, words, perSecond => ({
    tone: 'plain',
    text: describeRate(perSecond, words),
    weight: -perSecond,
  }));
}

/** How far the group that is furthest behind has to go, against the promise. */
export function lagFigure(
  port: PortHealth,
  objectives: ServiceObjectives | undefined,
  words: Words,
): Figure {
  const { t, locale } = words;
  return said(port.worstLag, words, worst => {
    if (!worst) return { tone: 'plain', text: t('health.lag.noGroup') };
    const { groupId, lagMessages, lagSeconds } = worst;
    if (lagMessages === 0) {
      return { tone: 'good', text: t('health.lag.caughtUp') };
    }
    const text = t('health.lag.behind', {
      count: lagMessages,
      messages: new Intl.NumberFormat(locale).format(lagMessages),
    });
    if (lagSeconds === undefined) {
      return { tone: 'plain', text, groupId, weight: lagMessages };
    }
    const oldest = t('health.lag.oldest', {
      age: describeDuration(lagSeconds * 1000, locale),
    });
    const promise = objectives?.lagSeconds;
    if (promise === undefined) {
      return {
        tone: 'plain',
        text,
        note: oldest,
        groupId,
        weight: lagMessages,
      };
    }
    const isKept = lagSeconds <= promise;
    return {
      tone: isKept ? 'good' : 'bad',
      text,
      groupId,
      note: t(`health.lag.${isKept ? 'kept' : 'broken'}`, {
        oldest,
        promise: t('health.lag.promised', {
          promise: describeDuration(promise * 1000, locale),
        }),
      }),
      weight: lagSeconds,
    };
  });
}

/** How many records consumers could not process. */
export function deadLetterFigure(port: PortHealth, words: Words): Figure {
  const { t, locale } = words;
  return said(port.deadLetters, words, topics => {
    if (topics.length === 0) {
      return { tone: 'plain', text: t('health.deadLetters.noTopic') };
    }
    const records = topics.reduce((sum, topic) => sum + topic.records, 0);
    const filled = topics.filter(topic => topic.records > 0);
    return {
      tone: records > 0 ? 'warning' : 'good',
      text:
        records > 0
          ? t('health.deadLetters.some', {
              count: records,
              shown: new Intl.NumberFormat(locale).format(records),
            })
          : t('health.deadLetters.none'),
      note: t('health.deadLetters.inTopics', {
        topics: (filled.length > 0 ? filled : topics)
          .map(({ topic }) => topic)
          .join(', '),
      }),
      weight: records,
    };
  });
}

/** A figure in words; grey when it is not known, and when it is too old to tell about now. */
function said<T>(
  measured: Measured<T>,
  words: Words,
  say: (value: T, taken: Taken) => Said,
): Figure {
  switch (measured.status) {
    case 'unknown':
      return {
        tone: 'unknown',
        text: words.t('health.unknown'),
        note: measured.message,
        weight: 0,
      };
    case 'known': {
      const { source, observedAt, delaySeconds } = measured;
      const taken = { source, observedAt, delaySeconds };
      const figure = { weight: 0, ...say(measured.value, taken), taken };
      return isStale(taken, words.now)
        ? { ...figure, tone: 'unknown', note: words.t('health.stale') }
        : figure;
    }
    default:
      return measured satisfies never;
  }
}
