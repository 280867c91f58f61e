// SPDX-License-Identifier: Apache-2.0

import { Router } from 'express';
import { OpenApiDocument, readOpenApi } from '../openapi/readOpenApi';
import { answer } from './answer';
import { Callers } from './callers';
import { RouterOptions } from './RouterOptions';

/** The description of all other routes, where Backstage's own back ends serve theirs. */
export function addOpenApiRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers } = options;
  let document: Promise<OpenApiDocument> | undefined;

  router.get(
    '/openapi.json',
    answer(
      auditor,
      { eventId: 'openapi-read', severityLevel: 'low', meta: () => ({}) },
      async request => {
        await callers.anyone(request);
        document ??= readOpenApi();
        return document;
      },
    ),
  );
}
