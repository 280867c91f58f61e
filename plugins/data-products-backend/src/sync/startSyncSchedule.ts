// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '@data-mesh/confluent-client';
import { EntityReferences } from '../references/createEntityReferences';
import { MeshSync } from './createMeshSync';
import { pause } from './pause';

/** How often it is asked whether the entity directory is due to be read again. */
const DIRECTORY_TICK_SECONDS = 5;

/** How long to wait for a directory that could not be read, before the first run. */
const DIRECTORY_RETRY_MS = 1_000;

export interface ScheduleOptions {
  scheduler: SchedulerService;
  sync: Pick<MeshSync, 'run'>;
  references: Omit<EntityReferences, 'tree'>;
  environmentIds: string[];
  /** Between the starts of two runs of one environment. */
  intervalMs: number;
  /** After so long a scheduled run is stopped. */
  timeoutMs: number;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/** The scheduler's id of the task that syncs an environment. */
export function syncTaskId(environmentId: string): string {
  return `data-mesh-sync:${environmentId}`;
}

/**
 * Syncs every environment at once, at every interval, and whenever the entity directory has changed, so that owners and
 * domains resolve anew.
 *
 * @remarks The scheduled task is global: one back end runs it at a time. The first run does not wait for the scheduler,
 * and neither does one on request; the store's lease keeps two runs of one environment apart in any case.
 * @returns When the tasks are registered; does not wait for a run.
 */
export async function startSyncSchedule(
  options: ScheduleOptions,
): Promise<void> {
  const { scheduler, references, environmentIds, signal } = options;
  for (const environmentId of environmentIds) {
    await scheduleRuns(environmentId, options);
  }
  await scheduler.scheduleTask({
    id: 'data-mesh-references',
    scope: 'local',
    frequency: { seconds: DIRECTORY_TICK_SECONDS },
    timeout: { minutes: 1 },
    signal,
    fn: () => references.refreshWhenDue(),
  });
  void runAtStart(options);
}

async function scheduleRuns(
  environmentId: string,
  { scheduler, sync, intervalMs, timeoutMs, signal }: ScheduleOptions,
): Promise<void> {
  await scheduler.scheduleTask({
    id: syncTaskId(environmentId),
    scope: 'global',
    frequency: { milliseconds: intervalMs },
    initialDelay: { milliseconds: intervalMs },
    timeout: { milliseconds: timeoutMs },
    signal,
    fn: async taskSignal => {
      const run = await sync.run(environmentId, {
        trigger: 'schedule',
        signal: taskSignal,
      });
      if (run.started) await run.finished;
    },
  });
}

/** A run that began before owners could be resolved would only fail, so the first one waits for the directory. */
async function runAtStart(options: ScheduleOptions): Promise<void> {
  const { references, environmentIds, signal } = options;
  while (!(await isDirectoryReadable(references))) {
    await pause(DIRECTORY_RETRY_MS, options);
    if (signal.aborted) return;
  }
  references.onChange(() => {
    for (const environmentId of environmentIds) {
      void runNow(environmentId, options);
    }
  });
  await Promise.all(
    environmentIds.map(environmentId => runFirst(environmentId, options)),
  );
}

async function isDirectoryReadable(
  references: Pick<EntityReferences, 'current'>,
): Promise<boolean> {
  try {
    await references.current();
    return true;
  } catch {
    return false; // The references say so in the log.
  }
}

/** Tries until a run has begun here: the lease of one that was killed with its process has to run out first. */
async function runFirst(
  environmentId: string,
  options: ScheduleOptions,
): Promise<void> {
  const { clock, scheduler, signal } = options;
  while (!signal.aborted) {
    const run = await runNow(environmentId, options);
    if (run?.started) {
      // The scheduler would wait for a task that was killed with its process until the task's time-out.
      await scheduler.cancelTask(syncTaskId(environmentId)).catch(() => {});
      return;
    }
    const freeAt = run ? Date.parse(run.leaseUntil) : clock.now();
    await pause(Math.max(DIRECTORY_RETRY_MS, freeAt - clock.now()), options);
  }
}

async function runNow(
  environmentId: string,
  { sync, logger, signal }: ScheduleOptions,
) {
  try {
    return await sync.run(environmentId, { trigger: 'schedule', signal });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    logger.error('A sync could not be started', { environmentId, cause });
    return undefined;
  }
}
