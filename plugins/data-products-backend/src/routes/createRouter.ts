// SPDX-License-Identifier: Apache-2.0

import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { answer } from './answer';
import { createCallers } from './callers';
import { addHoldRoutes } from './holdRoutes';
import { addProblemRoutes } from './problemRoutes';
import { addProductRoutes } from './productRoutes';
import { addProjectionRoutes } from './projectionRoutes';
import { RouterOptions } from './RouterOptions';
import { addSyncRoutes } from './syncRoutes';

/** Everything under `/api/data-products`; see `DataProductsApi` for what each route answers. */
export function createRouter(options: RouterOptions): Router {
  const { auditor, environments } = options;
  const router = PromiseRouter();
  const callers = createCallers(options);
  // A list of a thousand entity refs is longer than anything else that is sent here.
  router.use('/products/by-query', express.json({ limit: '512kb' }));
  router.use(express.json({ limit: '16kb' }));

  router.get(
    '/environments',
    answer(
      auditor,
      { eventId: 'environment-read', severityLevel: 'low', meta: () => ({}) },
      async (request): Promise<EnvironmentInfo[]> => {
        await callers.anyone(request);
        return environments.map(({ info }) => info);
      },
    ),
  );
  addProductRoutes(router, { ...options, callers });
  addProblemRoutes(router, { ...options, callers });
  addSyncRoutes(router, { ...options, callers });
  addHoldRoutes(router, { ...options, callers });
  addProjectionRoutes(router, { ...options, callers });
  return router;
}
