// SPDX-License-Identifier: Apache-2.0
import { HistoryEntry } from '@data-mesh/backstage-plugin-ksqldb-common';
import { RanStatement } from './runStatements';

/** What the history says of a statement that was sent. */
export function historyOf({
  outcome,
  durationMs,
}: RanStatement): Pick<HistoryEntry, 'outcome' | 'message' | 'durationMs'> {
  switch (outcome.status) {
    case 'done':
      return { outcome: 'succeeded', durationMs };
    case 'accepted':
      return {
        outcome: 'succeeded',
        message: 'ksqlDB accepted it, and was not done when the portal looked.',
        durationMs,
      };
    case 'failed':
      return { outcome: 'failed', message: outcome.error.message, durationMs };
    case 'notRun':
      return { outcome: 'failed', message: 'It was not run.', durationMs };
    default:
      return outcome satisfies never;
  }
}
