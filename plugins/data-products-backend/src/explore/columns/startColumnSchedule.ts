// SPDX-License-Identifier: Apache-2.0

import { SchedulerService } from '@backstage/backend-plugin-api';
import { PulledColumns } from './createExtraColumns';

/** Has the columns of other plugins read now and every minute; every back end for itself. */
export async function startColumnSchedule(options: {
  scheduler: SchedulerService;
  columns: PulledColumns;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Promise<void> {
  const { scheduler, columns, signal } = options;
  if (columns.current().columns.length === 0) return;
  await scheduler.scheduleTask({
    id: 'data-mesh-explore-columns',
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    signal,
    fn: () => columns.pull(),
  });
}
