// SPDX-License-Identifier: Apache-2.0
import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request, RequestHandler } from 'express';
import { audited } from '../audit/audited';
import { retryAfter } from './retryAfter';
import { readUser } from './runRequests';

export interface AnsweredRoute {
  /** In kebab-case; groups what is alike. */
  eventId: string;
  severityLevel: 'low' | 'medium';
  /** What tells this request from others of the same event; ids and names only. */
  meta: (request: Request) => JsonObject;
}

/** What is looked at, of a cluster or of all. */
export function metadataRead(queryType: string): AnsweredRoute {
  return {
    eventId: 'ksqldb-metadata-read',
    severityLevel: 'low',
    meta: ({ params }) => {
      const { id, ...others } = params;
      return { queryType, ...(id && { clusterId: id }), ...others };
    },
  };
}

/** A handler for people, that answers with the JSON that `work` returns, or with nothing, and leaves an audit event. */
export function answer(
  options: { auditor: AuditorService; httpAuth: HttpAuthService },
  route: AnsweredRoute,
  work: (
    request: Request,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ) => Promise<object | undefined>,
): RequestHandler {
  const { auditor, httpAuth } = options;
  const { eventId, severityLevel } = route;
  return retryAfter(async (request, response) => {
    const body = await audited(
      auditor,
      { eventId, severityLevel, request, meta: route.meta(request) },
      async () => ({
        value: await work(request, await readUser(request, httpAuth)),
      }),
    );
    if (body === undefined) response.status(204).end();
    else response.json(body);
  });
}
