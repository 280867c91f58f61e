// SPDX-License-Identifier: Apache-2.0

import {
  dataProductsProductRefreshPermission,
  ProductChangesResponse,
  ProductDetails,
  SchemaChangesResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { DEFAULT_LIMIT } from '../explore/listProducts';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { parseRequest, wholeNumber } from './parseRequest';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const page = {
  limit: wholeNumber({ from: 1, to: 100 }).default(DEFAULT_LIMIT),
  offset: wholeNumber({ from: 0 }).default(0),
};

const pageQuery = z.object(page);
const changesQuery = z.object({ field: z.string().optional(), ...page });

export function addProductRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, governance, store, sync } = options;
  const access = createProductAccess(options);

  router.get(
    '/products/:namespace/:name',
    answer(
      auditor,
      productRead('by-name'),
      async (request): Promise<ProductDetails> => {
        const credentials = await callers.anyone(request);
        return access.describe(await access.find(nameIn(request), credentials));
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/changes',
    answer(
      auditor,
      productRead('changes'),
      async (request): Promise<ProductChangesResponse> => {
        const credentials = await callers.anyone(request);
        const query = parseRequest(changesQuery, request.query);
        const { entityRef, stored } = await access.find(
          nameIn(request),
          credentials,
        );
        const { key } = stored.product;
        const { items, totalItems } = await store.changes({ key, ...query });
        return {
          items: items.map(change => ({ ...change, entityRef })),
          totalItems,
        };
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/schema-changes',
    answer(
      auditor,
      productRead('schema-changes'),
      async (request): Promise<SchemaChangesResponse> => {
        const credentials = await callers.anyone(request);
        const asked = parseRequest(pageQuery, request.query);
        const { stored } = await access.find(nameIn(request), credentials);
        return governance.schemaChanges(stored.product, asked);
      },
    ),
  );

  router.post(
    '/products/:namespace/:name/sync',
    answer(
      auditor,
      { eventId: 'product-refresh', severityLevel: 'medium', meta: nameIn },
      async (request): Promise<ProductDetails> => {
        const { credentials, userEntityRef } = await callers.requester(
          request,
          dataProductsProductRefreshPermission,
        );
        const { stored } = await access.find(nameIn(request), credentials);
        await sync.refresh(stored.product.key, { by: userEntityRef });
        return access.describe(await access.find(nameIn(request), credentials));
      },
    ),
  );
}
