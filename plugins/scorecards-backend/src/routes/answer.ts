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

/**
 * A handler that answers with the JSON that `work` returns, or with nothing, and leaves an audit event either way.
 *
 * @param work - Its second argument notes for the audit what is found out on the way.
 */
export function answer(
  auditor: AuditorService,
  { eventId, severityLevel, meta }: AuditedRoute,
  work: (
    request: Request,
    note: (meta: JsonObject) => void,
  ) => Promise<object | undefined>,
): RequestHandler {
  return async (request, response) => {
    const event = await auditor.createEvent({
      eventId,
      severityLevel,
      request,
      meta: meta(request),
    });
    const noted: JsonObject = {};
    let body: object | undefined;
    try {
      body = await work(request, found => Object.assign(noted, found));
    } catch (failure) {
      const error = toError(failure);
      await event.fail({ error, meta: noted });
      throw error;
    }
    await event.success({ meta: noted });
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
