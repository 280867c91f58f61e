// SPDX-License-Identifier: Apache-2.0
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addEntityRoutes } from './entityRoutes';
import { addExemptionRoutes } from './exemptionRoutes';
import { addGroupRoutes } from './groupRoutes';
import { addOpenApiRoutes } from './openApiRoutes';
import type { RouterOptions } from './RouterOptions';
import { addScorecardRoutes } from './scorecardRoutes';

/** Everything under `/api/scorecards`; see `schema/openapi.yaml` for what each route takes and answers. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  // Five hundred entity refs, a whole entity, or a whole definition are longer than anything else that is sent here.
  router.use(
    ['/standings/by-refs', '/gate', '/what-if'],
    express.json({ limit: '512kb' }),
  );
  router.use(express.json({ limit: '16kb' }));
  addScorecardRoutes(router, options);
  addEntityRoutes(router, options);
  addGroupRoutes(router, options);
  addExemptionRoutes(router, options);
  addOpenApiRoutes(router, options);
  return router;
}
