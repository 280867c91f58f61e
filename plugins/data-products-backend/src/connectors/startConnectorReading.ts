// SPDX-License-Identifier: Apache-2.0

import { SchedulerService } from '@backstage/backend-plugin-api';
import { ConnectorReader } from './createConnectorReader';

/** The shortest time that a run is given, however short the interval. */
const SHORTEST_LIMIT_MS = 5 * 60_000;
/** The scheduler of tests holds the start up until tasks without a delay have run. */
const FIRST_DELAY_MS = 1_000;

/** Has the connectors of each environment looked at at every interval; one back end does so at a time, for all of them. */
export async function startConnectorReading(options: {
  scheduler: SchedulerService;
  reader: Pick<ConnectorReader, 'readAll'>;
  environmentIds: readonly string[];
  intervalMs: number;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Promise<void> {
  const { scheduler, reader, environmentIds, intervalMs, signal } = options;
  for (const environmentId of environmentIds) {
    await scheduler.scheduleTask({
      id: `data-mesh-connectors:${environmentId}`,
      scope: 'global',
      frequency: { milliseconds: intervalMs },
      initialDelay: { milliseconds: FIRST_DELAY_MS },
      timeout: { milliseconds: Math.max(intervalMs, SHORTEST_LIMIT_MS) },
      signal,
      fn: taskSignal =>
        reader.readAll(environmentId, AbortSignal.any([taskSignal, signal])),
    });
  }
}
