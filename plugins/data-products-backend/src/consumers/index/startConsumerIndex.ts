// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '@data-mesh/confluent-client';
import { pause } from '../../sync/pause';
import { IndexedCluster, refreshIndex, RefreshOptions } from './refreshIndex';

/** One pass takes no longer, so that one that was killed with its process does not keep the next one waiting for long. */
const BUDGET_MS = 10 * 60_000;

/** For what is under way when the budget is up. */
const GRACE_MS = 2 * 60_000;

/** Between the looks whether the first sync is over, without which nobody knows which topics to measure; doubled after each. */
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

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
 * Has the groups of every cluster looked at as soon as the products of its environment were read, unless another back end did
 * so within the interval, and then at every interval; one back end does so at a time, for all of them.
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
      initialDelay: { milliseconds: intervalMs },
      timeout: { milliseconds: BUDGET_MS + GRACE_MS },
      signal,
      fn: async taskSignal => {
        const clusters = await options.clustersOf(environmentId);
        await attemptAll(clusters, options, taskSignal);
      },
    });
    void firstPass(environmentId, options);
  }
}

/** Does not wait for the scheduler, which would wait for a task that was killed with its process until the task's time-out. */
async function firstPass(
  environmentId: string,
  options: ConsumerIndexSchedule,
): Promise<void> {
  const { isSynced, clustersOf, logger, signal } = options;
  let pauseMs = SHORTEST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      if (await isSynced(environmentId)) {
        const clusters = await clustersOf(environmentId);
        const due = await dueOf(clusters, options);
        await attemptAll(due, options, signal);
        return;
      }
    } catch (error) {
      if (signal.aborted) return;
      logger.warn('Consumer groups could not be looked at yet', {
        environmentId,
        cause: error instanceof Error ? error.message : String(error),
      });
    }
    await pause(pauseMs, options);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

/** Those that no back end looked at within the interval. */
async function dueOf(
  clusters: IndexedCluster[],
  { store, clock, intervalMs }: ConsumerIndexSchedule,
): Promise<IndexedCluster[]> {
  const states = await store.states(clusters.map(({ clusterId }) => clusterId));
  const since = new Date(clock.now() - intervalMs).toISOString();
  return clusters.filter(
    ({ clusterId }) => (states.get(clusterId)?.observedAt ?? '') < since,
  );
}

async function attemptAll(
  clusters: IndexedCluster[],
  options: ConsumerIndexSchedule,
  signal: AbortSignal,
): Promise<void> {
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
