// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { AUDIT_EVENTS_TOPIC } from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { parseAuditRecord } from './parseAuditRecord';
import { AuditStore } from './types';

const DAY_MS = 86_400_000;

/** Stores what the suite's back ends tell, and once a day forgets what is older than is wanted. */
export async function startAuditStore(options: {
  store: Pick<AuditStore, 'add' | 'removeBefore'>;
  events: Pick<EventsService, 'subscribe'>;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock: Pick<Clock, 'now'>;
  keepDays: number;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Promise<void> {
  const { store, events, scheduler, logger, clock, keepDays, signal } = options;
  await events.subscribe({
    id: 'data-products-audit',
    topics: [AUDIT_EVENTS_TOPIC],
    async onEvent({ eventPayload }) {
      // What comes while the database is being closed is in the log of the portal's auditor.
      if (signal.aborted) return;
      try {
        await store.add(parseAuditRecord(eventPayload));
      } catch (error) {
        if (signal.aborted) return;
        logger.warn(
          'An audit event could not be stored, and is missing from those that can be looked at',
          { cause: error instanceof Error ? error.name : String(error) },
        );
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'data-mesh-audit-expiry',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { minutes: 10 },
    signal,
    async fn() {
      const before = new Date(clock.now() - keepDays * DAY_MS).toISOString();
      const removed = await store.removeBefore(before);
      if (removed > 0) {
        logger.info('Audit events that were old enough were forgotten', {
          removed,
          before,
        });
      }
    },
  });
}
