// SPDX-License-Identifier: Apache-2.0

import {
  dataProductsConnectorsRestartPermission,
  ProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

export function addHealthRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, health, restarts } = options;
  const access = createProductAccess(options);

  router.get(
    '/products/:namespace/:name/health',
    answer(
      auditor,
      productRead('health'),
      async (request): Promise<ProductHealth> => {
        const credentials = await callers.anyone(request);
        const { stored } = await access.find(nameIn(request), credentials);
        const told = await health(stored.product);
        const feedFailures = await restarts.offer(
          told.feedFailures,
          stored.product,
          {
            credentials,
            isPermitted: () =>
              callers.isAllowed(
                credentials,
                dataProductsConnectorsRestartPermission,
              ),
          },
        );
        return { ...told, feedFailures };
      },
    ),
  );
}
