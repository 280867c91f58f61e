// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import {
  AuditorService,
  AuditorServiceCreateEventOptions,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import {
  AUDIT_EVENTS_TOPIC,
  AuditRecord,
} from '@data-mesh/backstage-plugin-data-products-common';
import { isStored, toAuditRecord } from './toAuditRecord';

/**
 * An auditor that also tells `data-products-backend` how events ended, to be stored and shown.
 *
 * @remarks That is a copy for people to look at; the log of the portal's auditor stays the record. So whoever is audited
 * neither waits for it nor fails when it fails. Reads that succeeded are told to the auditor only.
 */
export function tellAudit(
  auditor: AuditorService,
  options: {
    pluginId: string;
    events: Pick<EventsService, 'publish'>;
    httpAuth: Pick<HttpAuthService, 'credentials'>;
    logger: LoggerService;
    /** Epoch milliseconds. */
    now?: () => number;
    newId?: () => string;
  },
): AuditorService {
  const { pluginId, events, httpAuth, logger } = options;
  const { now = Date.now, newId = randomUUID } = options;

  async function callerOf(
    request: AuditorServiceCreateEventOptions['request'],
  ): Promise<string | undefined> {
    if (!request) return undefined;
    try {
      const { principal } = await httpAuth.credentials(request);
      return principalRef(principal);
    } catch {
      return undefined;
    }
  }

  async function tell(
    event: AuditorServiceCreateEventOptions,
    end: { outcome: AuditRecord['outcome']; meta?: JsonObject; error?: Error },
  ): Promise<void> {
    const { eventId, severityLevel } = event;
    const { outcome, error } = end;
    if (!isStored({ eventId, severityLevel, outcome })) return;
    const at = new Date(now()).toISOString();
    try {
      const record = toAuditRecord({
        id: newId(),
        at,
        pluginId,
        eventId,
        severityLevel,
        outcome,
        error,
        by: await callerOf(event.request),
        meta: { ...event.meta, ...end.meta },
      });
      await events.publish({ topic: AUDIT_EVENTS_TOPIC, eventPayload: record });
    } catch (failure) {
      logger.warn(
        'An audit event is missing from those that can be looked at',
        {
          eventId,
          cause: failure instanceof Error ? failure.message : String(failure),
        },
      );
    }
  }

  return {
    async createEvent(event) {
      const opened = await auditor.createEvent(event);
      return {
        async success(end) {
          void tell(event, { ...end, outcome: 'succeeded' });
          await opened.success(end);
        },
        async fail(end) {
          void tell(event, { ...end, outcome: 'failed' });
          await opened.fail(end);
        },
      };
    },
  };
}

/** Entity ref of a user, the subject of a service; `undefined` when nobody is signed in. */
function principalRef(principal: unknown): string | undefined {
  if (typeof principal !== 'object' || principal === null) return undefined;
  if (
    'userEntityRef' in principal &&
    typeof principal.userEntityRef === 'string'
  ) {
    return principal.userEntityRef;
  }
  return 'subject' in principal && typeof principal.subject === 'string'
    ? principal.subject
    : undefined;
}
