// SPDX-License-Identifier: Apache-2.0

import { ProductLineage } from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

export function addLineageRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, lineage } = options;
  const access = createProductAccess(options);

  router.get(
    '/products/:namespace/:name/lineage',
    answer(
      auditor,
      productRead('lineage'),
      async (request): Promise<ProductLineage> => {
        const credentials = await callers.anyone(request);
        const { stored, ...found } = await access.find(
          nameIn(request),
          credentials,
        );
        return lineage.of({ ...found, product: stored.product }, credentials);
      },
    ),
  );
}
