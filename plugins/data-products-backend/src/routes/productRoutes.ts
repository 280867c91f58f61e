// SPDX-License-Identifier: Apache-2.0

import {
  dataProductsProductRefreshPermission,
  FACETS,
  ProductChangesResponse,
  ProductDetails,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { DEFAULT_LIMIT, listProducts } from '../explore/listProducts';
import { SORTABLE } from '../explore/sortEntries';
import { answer } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { parseRequest, wholeNumber } from './parseRequest';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';
import { findEnvironment } from './findEnvironment';

const LONGEST_TEXT = 200;

const page = {
  limit: wholeNumber({ from: 1, to: 100 }).default(DEFAULT_LIMIT),
  offset: wholeNumber({ from: 0 }).default(0),
};

const listQuery = z.object({
  filters: z
    .partialRecord(z.enum(FACETS), z.array(z.string()).max(100))
    .default({}),
  text: z.string().max(LONGEST_TEXT).optional(),
  sortBy: z.enum(SORTABLE).optional(),
  sortOrder: z.enum(['ascending', 'descending']).optional(),
  ...page,
});

const changesQuery = z.object({ field: z.string().optional(), ...page });

export function addProductRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, explore, readable, store, sync } =
    options;
  const access = createProductAccess(options);

  router.post(
    '/products/by-query',
    answer(
      auditor,
      productRead('list'),
      async (request): Promise<ProductListResponse> => {
        const credentials = await callers.anyone(request);
        const query = parseRequest(listQuery, request.body);
        const [environmentId] = query.filters.environment ?? [];
        if (environmentId !== undefined) {
          findEnvironment(environments, environmentId);
        }
        const { isReadable } = await readable.for(credentials);
        const entries = await explore.entries(environmentId);
        return listProducts(entries, query, isReadable);
      },
    ),
  );

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
