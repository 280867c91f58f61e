// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { ENVIRONMENT_ID } from '../processes/backendConfig';
import { MeasuredBackend } from './MeasuredBackend';
import { RecordedRun } from './messages';

const RUNS = 5;

export interface UnchangedSync {
  /** Median. */
  wallMs: number;
  /** Of the run that used most. */
  upstreamRequests: number;
  /** Of the store's and the catalog's; the run's own record does not count. */
  changedDatabases: number;
}

async function runOnce(
  backend: MeasuredBackend,
  token: string,
): Promise<RecordedRun> {
  const before = (await backend.ask({ type: 'lastRun' }, 'lastRun')).run.id;
  await backend.api.startSync(ENVIRONMENT_ID, { token });
  for (;;) {
    const { run } = await backend.ask({ type: 'lastRun' }, 'lastRun');
    if (run.id !== before && run.endedAt !== undefined) return run;
    await delay(50);
  }
}

/** Syncs what did not change, several times; the median wall time, and whether anything was written. */
export async function measureUnchanged(
  backend: MeasuredBackend,
  token: string,
): Promise<UnchangedSync> {
  const before = await backend.ask({ type: 'fingerprint' }, 'fingerprint');
  const runs: RecordedRun[] = [];
  for (let index = 0; index < RUNS; index++)
    runs.push(await runOnce(backend, token));
  const after = await backend.ask({ type: 'fingerprint' }, 'fingerprint');

  const wallTimes = runs
    .map(run => (run.endedAt ?? run.startedAt) - run.startedAt)
    .sort((a, b) => a - b);
  return {
    wallMs: wallTimes[Math.floor(RUNS / 2)] ?? 0,
    upstreamRequests: Math.max(...runs.map(run => run.upstreamRequests)),
    changedDatabases:
      Number(before.store !== after.store) +
      Number(before.catalog !== after.catalog),
  };
}
