// SPDX-License-Identifier: Apache-2.0

import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request, RequestHandler } from 'express';
import { translateError } from './translateError';

export interface AuditedRoute {
  /** In kebab-case; groups what is alike. */
  eventId: string;
  /** `low` for reads, `medium` for what changes something. */
  severityLevel: 'low' | 'medium';
  /** What tells this request from others of the same event; ids only. */
  meta: (request: Request) => JsonObject;
}

/** A handler that answers with the JSON that `work` returns, and leaves an audit event whatever happens. */
export function answer(
  auditor: AuditorService,
  route: AuditedRoute,
  work: (request: Request) => Promise<object>,
): RequestHandler {
  return async (request, response) => {
    const event = await auditor.createEvent({
      eventId: route.eventId,
      severityLevel: route.severityLevel,
      request,
      meta: route.meta(request),
    });
    let body: object;
    try {
      body = await work(request);
    } catch (failure) {
      const error = toError(translateError(failure));
      await event.fail({ error });
      throw error;
    }
    await event.success();
    response.json(body);
  };
}
