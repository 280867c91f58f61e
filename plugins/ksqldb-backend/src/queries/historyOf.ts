// SPDX-License-Identifier: Apache-2.0
import { HistoryEntry } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { EndedQuery } from './runQuery';

const OUTCOMES: Record<
  EndedQuery['reason'],
  Pick<HistoryEntry, 'outcome' | 'message'>
> = {
  finished: { outcome: 'succeeded' },
  rowLimit: { outcome: 'succeeded' },
  byteLimit: { outcome: 'succeeded' },
  timeLimit: { outcome: 'succeeded' },
  stopped: { outcome: 'stopped' },
  left: { outcome: 'stopped' },
  upstreamError: { outcome: 'failed' },
  shutdown: { outcome: 'stopped', message: 'The portal went down.' },
};

/** What the history says of a query that was started. */
export function historyOf(
  ended: EndedQuery,
): Pick<HistoryEntry, 'outcome' | 'message' | 'rows' | 'durationMs'> {
  const { reason, error, rows, durationMs } = ended;
  return {
    ...OUTCOMES[reason],
    rows,
    durationMs,
    ...(error && { message: error.message }),
  };
}
