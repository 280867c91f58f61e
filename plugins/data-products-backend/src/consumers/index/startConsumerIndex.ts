// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '@data-mesh/confluent-client';
import { pause } from '../../sync/pause';
import { IndexedCluster, refreshIndex, RefreshOptions } from './refreshIndex';

/** One pass takes no longer, so that one that was killed with its process does not keep the next one waiting for long. */
const BUDGET_MS = 10 * 60_000;

/** For what is under way when the budget is up. */
const GRACE_MS = 2 * 60_000;

/** How long the first pass waits for the first sync, without which nobody knows which topics to measure. */
const LONGEST_WAIT_MS = 60_000;
const WAIT_MS = 1_000;

export interface ConsumerIndexSchedule extends Omit<
  RefreshOptions,
  'budgetMs' | 'clock'
> {
  scheduler: SchedulerService;
  environmentIds: readonly string[];
  /** The clusters of an environment that can be asked, as its products and the configuration name them. */
  clustersOf: (environmentId: string) => Promise<IndexedCluster[]>;
  /** Whether an environment was read once. */
  isSynced: (environmentId: string) => Promise<boolean>;
  /** From one pass to the next. */
  intervalMs: number;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/** The scheduler's id of the task that looks at the groups of an environment. */
export function consumerIndexTaskId(environmentId: string): string {
  return `data-mesh-consumers:${environmentId}`;
}

/**
 * Has the groups of every cluster looked at now and at every interval; one back end does so at a time, for all of them.
 *
 * @returns When the tasks are registered; does not wait for a pass.
 */
export async function startConsumerIndex(
  options: ConsumerIndexSchedule,
): Promise<void> {
  const { scheduler, environmentIds, intervalMs, signal } = options;
  for (const environmentId of environmentIds) {
    await scheduler.scheduleTask({
      id: consumerIndexTaskId(environmentId),
      scope: 'global',
      frequency: { milliseconds: intervalMs },
      timeout: { milliseconds: BUDGET_MS + GRACE_MS },
      signal,
      fn: taskSignal => refreshClusters(environmentId, options, taskSignal),
    });
  }
}

async function refreshClusters(
  environmentId: string,
  options: ConsumerIndexSchedule,
  signal: AbortSignal,
): Promise<void> {
  const { clock, isSynced, clustersOf } = options;
  const until = clock.now() + LONGEST_WAIT_MS;
  while (clock.now() < until && !(await isSynced(environmentId))) {
    await pause(WAIT_MS, { clock, signal });
    if (signal.aborted) return;
  }
  const clusters = await clustersOf(environmentId);
  await Promise.all(clusters.map(each => attempt(each, options, signal)));
}

async function attempt(
  cluster: IndexedCluster,
  options: ConsumerIndexSchedule,
  signal: AbortSignal,
): Promise<void> {
  const { clock, logger } = options;
  const { clusterId } = cluster;
  const startedAt = clock.now();
  try {
    const { groupCount, ignoredGroupCount, isComplete, problem } =
      await refreshIndex(cluster, { ...options, budgetMs: BUDGET_MS }, signal);
    const counts = { clusterId, groupCount, ignoredGroupCount, isComplete };
    if (problem) {
      logger.warn(
        'Some consumer groups could not be looked at; what was seen before still counts',
        { ...counts, reason: problem.reason },
      );
    } else {
      logger.debug('Looked at the consumer groups', {
        ...counts,
        durationMs: clock.now() - startedAt,
      });
    }
  } catch (error) {
    if (signal.aborted) return;
    logger.warn(
      'Consumer groups could not be looked at; what was seen before still counts',
      { clusterId, cause: error instanceof Error ? error.message : `${error}` },
    );
  }
}
