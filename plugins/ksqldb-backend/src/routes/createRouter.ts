// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addCheckRoute } from './checkRoute';
import { addClusterRoutes } from './clusterRoutes';
import { addExplainRoutes } from './explainRoutes';
import { addFunctionRoutes } from './functionRoutes';
import { addHistoryRoutes } from './historyRoutes';
import { addOpenApiRoutes } from './openApiRoutes';
import { addQueryRoutes } from './queryRoutes';
import type { RouterOptions } from './RouterOptions';
import { addSourceRoutes } from './sourceRoutes';
import { addStatementRoutes } from './statementRoutes';

/** Everything under `/api/ksqldb`; see `schema/openapi.yaml` for what each route takes and answers. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  addClusterRoutes(router, options);
  addSourceRoutes(router, options);
  addExplainRoutes(router, options);
  addFunctionRoutes(router, options);
  addHistoryRoutes(router, options);
  addQueryRoutes(router, options);
  addStatementRoutes(router, options);
  addCheckRoute(router, options);
  addOpenApiRoutes(router, options);
  return router;
}
