// SPDX-License-Identifier: Apache-2.0
import { scorecardsResultReadPermission } from '@data-mesh/backstage-plugin-scorecards-common';
import type { Router } from 'express';
import { type OpenApiDocument, readOpenApi } from '../openapi/readOpenApi';
import { answer, scorecardRead } from './answer';
import type { RouterOptions } from './RouterOptions';

/** The description of all other routes, where Backstage's own back ends serve theirs. */
export function addOpenApiRoutes(router: Router, options: RouterOptions): void {
  const { auditor, callers } = options;
  let document: Promise<OpenApiDocument> | undefined;
  router.get(
    '/openapi.json',
    answer(auditor, scorecardRead('openapi'), async request => {
      await callers.anyone(request, scorecardsResultReadPermission);
      document ??= readOpenApi();
      return document;
    }),
  );
}
