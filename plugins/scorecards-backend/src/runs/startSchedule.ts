// SPDX-License-Identifier: Apache-2.0
import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { FactProvider } from '@data-mesh/backstage-plugin-scorecards-node';
import type { Definitions } from '../definitions/createDefinitions';
import type { EntityCache } from '../entities/createEntityCache';
import type { ScorecardRuns } from './createScorecardRuns';

const HOUR_SECONDS = 3_600;
const DEFAULT_TIMEOUT_SECONDS = 300;

/** For evaluating and keeping what a provider told. */
const EVALUATION_SECONDS = 300;

/**
 * Has facts read and everything evaluated, by one back end of all; definitions and entities are read by each of them,
 * because each keeps them in memory.
 *
 * @param options.signal - Aborted when the back end stops.
 */
export async function startSchedule(options: {
  scheduler: SchedulerService;
  runs: ScorecardRuns;
  definitions: Definitions;
  entities: EntityCache;
  providers: readonly FactProvider[];
  signal: AbortSignal;
}): Promise<void> {
  const { scheduler, runs, definitions, entities, providers, signal } = options;

  await scheduler.scheduleTask({
    id: 'scorecards-read-again',
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    signal,
    async fn() {
      await definitions.refresh();
      await entities.refresh();
    },
  });
  for (const provider of providers) {
    const timeoutSeconds = provider.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
    await scheduler.scheduleTask({
      id: `scorecards-facts-${provider.id}`,
      scope: 'global',
      frequency: { seconds: provider.everySeconds ?? HOUR_SECONDS },
      timeout: { seconds: timeoutSeconds + EVALUATION_SECONDS },
      // The catalog and whatever facts are read from start at the same time.
      initialDelay: { seconds: 10 },
      signal,
      fn: taskSignal =>
        runs.readFacts(provider, AbortSignal.any([taskSignal, signal])),
    });
  }
  await scheduler.scheduleTask({
    id: 'scorecards-evaluate',
    scope: 'global',
    frequency: { minutes: 5 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 20 },
    signal,
    fn: taskSignal => runs.evaluateAll(AbortSignal.any([taskSignal, signal])),
  });
}
