// SPDX-License-Identifier: Apache-2.0

import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { TooManyRequestsError } from '@data-mesh/backstage-plugin-data-products-node';
import { Request, RequestHandler, Response } from 'express';
import { translateError } from './translateError';

export interface AuditedRoute {
  /** In kebab-case; groups what is alike. */
  eventId: string;
  /** `low` for reads, `medium` for what changes something. */
  severityLevel: 'low' | 'medium';
  /** What tells this request from others of the same event; ids only. */
  meta: (request: Request) => JsonObject;
}

/**
 * A handler that answers with the JSON that `work` returns, without content when it returns nothing, and leaves an audit event
 * whatever happens.
 *
 * @param tell - What the event says of the answer, besides `meta`; ids and counts only.
 */
export function answer<T extends object | void>(
  auditor: AuditorService,
  route: AuditedRoute,
  work: (request: Request, response: Response) => Promise<T>,
  tell?: (body: T) => JsonObject,
): RequestHandler {
  return async (request, response) => {
    const event = await auditor.createEvent({
      eventId: route.eventId,
      severityLevel: route.severityLevel,
      request,
      meta: route.meta(request),
    });
    let body: T;
    try {
      body = await work(request, response);
    } catch (failure) {
      const error = toError(translateError(failure));
      await event.fail({ error });
      sayWhenToRetry(error, response);
      throw error;
    }
    await (tell ? event.success({ meta: tell(body) }) : event.success());
    if (body) response.json(body);
    else response.status(204).end();
  };
}

function sayWhenToRetry(error: Error, response: Response): void {
  if (!(error instanceof TooManyRequestsError)) return;
  const { retryAfterSeconds } = error;
  if (retryAfterSeconds !== undefined) {
    response.set('retry-after', String(retryAfterSeconds));
  }
}
