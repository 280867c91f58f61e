// SPDX-License-Identifier: Apache-2.0
import type { SyncRun } from '@data-mesh/backstage-plugin-data-products-common';
import { Translate } from '../translation/ref';
import { SyncStateWords } from './describeSyncState';

/** How a run ended, in words. */
export interface RunWords {
  tone: SyncStateWords['tone'];
  title: string;
  cause?: string;
}

/** A run without an outcome runs or broke off. */
export function describeRun(
  run: Pick<SyncRun, 'outcome'>,
  options: { isRunning: boolean; t: Translate },
): RunWords {
  const { outcome } = run;
  const { isRunning, t } = options;
  if (!outcome) {
    return isRunning
      ? { tone: 'busy', title: t('sync.runs.running') }
      : { tone: 'warning', title: t('sync.runs.interrupted') };
  }
  switch (outcome.status) {
    case 'succeeded':
      return { tone: 'good', title: t('sync.runs.succeeded') };
    case 'partial':
      return {
        tone: 'warning',
        title: t('sync.runs.partial'),
        cause: outcome.cause,
      };
    case 'failed':
      return {
        tone: 'bad',
        title: t('sync.runs.failed'),
        cause: outcome.cause,
      };
    default:
      return outcome satisfies never;
  }
}
