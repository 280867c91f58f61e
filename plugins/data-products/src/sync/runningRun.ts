// SPDX-License-Identifier: Apache-2.0
import type { SyncRun } from '@data-mesh/backstage-plugin-data-products-common';

/** The back end takes a run for dead that has not said for so long that it lives. */
const LEASE_MS = 60_000;

/**
 * Picks the run that goes on, out of the latest ones, newest first. Only the newest can: a run begins when none runs.
 *
 * @param isEnvironmentRunning - What was last heard of the environment, which may be older than the runs: a run younger
 *   than its lease goes on whatever that says.
 */
export function runningRun(
  [newest]: SyncRun[],
  isEnvironmentRunning: boolean,
  now: Date,
): SyncRun | undefined {
  if (!newest || newest.endedAt) return undefined;
  const ageMs = now.getTime() - Date.parse(newest.startedAt);
  return isEnvironmentRunning || ageMs < LEASE_MS ? newest : undefined;
}
