// SPDX-License-Identifier: Apache-2.0
import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request, RequestHandler } from 'express';

export interface AuditedRoute {
  /** In kebab-case; groups what is alike. */
  eventId: string;
  /** `low` for reads, `medium` for what changes something. */
  severityLevel: 'low' | 'medium';
  /** What tells this request from others of the same event; ids only. */
  meta: (request: Request) => JsonObject;
}

/** A handler that answers with the JSON that `work` returns, or with nothing, and leaves an audit event either way. */
export function answer(
  auditor: AuditorService,
  { eventId, severityLevel, meta }: AuditedRoute,
  work: (request: Request) => Promise<object | undefined>,
): RequestHandler {
  return async (request, response) => {
    const event = await auditor.createEvent({
      eventId,
      severityLevel,
      request,
      meta: meta(request),
    });
    let body: object | undefined;
    try {
      body = await work(request);
    } catch (failure) {
      const error = toError(failure);
      await event.fail({ error });
      throw error;
    }
    await event.success();
    if (body === undefined) response.status(204).end();
    else response.json(body);
  };
}

/** A look at something. */
export function scorecardRead(
  queryType: string,
  meta: AuditedRoute['meta'] = () => ({}),
): AuditedRoute {
  return {
    eventId: 'scorecard-read',
    severityLevel: 'low',
    meta: request => ({ queryType, ...meta(request) }),
  };
}
