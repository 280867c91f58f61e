// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';
import { describeDuration } from '@data-mesh/backstage-plugin-data-products-react';
import { Translate } from '../translation/ref';

/** How an environment's sync is doing, in words. */
export interface SyncStateWords {
  tone: 'good' | 'busy' | 'warning' | 'bad' | 'unknown';
  title: string;
  /** Sentences that say why, and what happens next. */
  detail: string[];
}

export interface DescribeOptions {
  now: Date;
  locale: string;
  t: Translate;
}

/** So many intervals may pass without a run before somebody should look. */
const OVERDUE_INTERVALS = 3;

/** Says how an environment's sync is doing; what is wrong goes before what goes on. */
export function describeSyncState(
  state: EnvironmentSyncState,
  options: DescribeOptions,
): SyncStateWords {
  const { now, locale, t } = options;
  const { lastRun, lastSuccessAt, intervalSeconds } = state;
  const durationSince = (at: string) =>
    describeDuration(now.getTime() - Date.parse(at), locale);

  if (state.configurationProblems.length > 0) {
    return {
      tone: 'bad',
      title: t('sync.state.misconfigured'),
      detail: state.configurationProblems,
    };
  }
  if (state.isRunning) {
    return {
      tone: 'busy',
      title: t('sync.state.running'),
      detail:
        lastRun && !lastRun.endedAt
          ? [
              t('sync.state.runningFor', {
                duration: durationSince(lastRun.startedAt),
              }),
            ]
          : [],
    };
  }
  if (!lastRun) {
    return {
      tone: 'unknown',
      title: t('sync.state.neverRan'),
      detail: [t('sync.state.neverRanDetail')],
    };
  }

  const { outcome } = lastRun;
  if (!outcome) {
    return {
      tone: 'warning',
      title: t('sync.state.interrupted'),
      detail: [t('sync.state.interruptedDetail')],
    };
  }
  switch (outcome.status) {
    case 'failed':
      return {
        tone: 'bad',
        title: t('sync.state.failing'),
        detail: [
          outcome.cause,
          lastSuccessAt
            ? t('sync.state.noSuccessFor', {
                duration: durationSince(lastSuccessAt),
              })
            : t('sync.state.neverSucceeded'),
          outcome.canRetryHelp
            ? t('sync.state.retries')
            : t('sync.state.needsHelp'),
        ],
      };
    case 'partial':
      return {
        tone: 'warning',
        title: t('sync.state.partial'),
        detail: [outcome.cause],
      };
    case 'succeeded':
      return isOverdue(lastRun.startedAt, intervalSeconds, now)
        ? {
            tone: 'warning',
            title: t('sync.state.overdue'),
            detail: [
              t('sync.state.overdueDetail', {
                duration: durationSince(lastRun.startedAt),
                interval: describeDuration(intervalSeconds * 1000, locale),
              }),
            ],
          }
        : { tone: 'good', title: t('sync.state.upToDate'), detail: [] };
    default:
      return outcome satisfies never;
  }
}

function isOverdue(
  startedAt: string,
  intervalSeconds: number,
  now: Date,
): boolean {
  return (
    now.getTime() - Date.parse(startedAt) >
    OVERDUE_INTERVALS * intervalSeconds * 1000
  );
}

/** When the next run begins: an instant, or words where there is none. */
export function nextRun(
  state: EnvironmentSyncState,
  options: { now: Date; t: Translate },
): { at: string } | { words: string } {
  const { now, t } = options;
  if (state.configurationProblems.length > 0) {
    return { words: t('sync.card.nextRunNever') };
  }
  if (state.isRunning) return { words: t('sync.card.nextRunAfter') };
  if (!state.lastRun) return { words: t('sync.card.nextRunDue') };

  const dueMs =
    Date.parse(state.lastRun.startedAt) + state.intervalSeconds * 1000;
  return dueMs > now.getTime()
    ? { at: new Date(dueMs).toISOString() }
    : { words: t('sync.card.nextRunDue') };
}
