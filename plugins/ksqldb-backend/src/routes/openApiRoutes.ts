// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'express';
import { type OpenApiDocument, readOpenApi } from '../openapi/readOpenApi';
import { answer, metadataRead } from './answer';
import type { RouterOptions } from './RouterOptions';

/** The description of all other routes, where Backstage's own back ends serve theirs. */
export function addOpenApiRoutes(router: Router, options: RouterOptions): void {
  let document: Promise<OpenApiDocument> | undefined;
  router.get(
    '/openapi.json',
    answer(options, metadataRead('openapi'), async () => {
      document ??= readOpenApi();
      return document;
    }),
  );
}
