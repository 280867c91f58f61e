// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentSyncState } from '@data-mesh/backstage-plugin-data-products-common';

/** Changes when a sync of one of the environments starts or ends: then all that follows from it is worth another look. */
export function lastRunsOf(states: EnvironmentSyncState[]): string {
  return states
    .map(({ lastRun }) => `${lastRun?.id ?? ''}@${lastRun?.endedAt ?? ''}`)
    .join(' ');
}
