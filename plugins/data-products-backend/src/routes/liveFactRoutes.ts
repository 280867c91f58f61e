// SPDX-License-Identifier: Apache-2.0

import {
  ProductLiveFacts,
  ProductLiveFactsPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest } from './parseRequest';
import { productPageQuery, productRefsBody } from './productRequests';
import { RouterOptions } from './RouterOptions';

/** What back ends ask that judge how products are doing. No permission applies: only services may call. */
export function addLiveFactRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, liveFacts } = options;

  router.get(
    '/live/:environmentId',
    answer(
      auditor,
      {
        eventId: 'live-facts-read',
        severityLevel: 'low',
        meta: ({ params }) => ({
          queryType: 'all',
          environmentId: params.environmentId ?? '',
        }),
      },
      async (request): Promise<ProductLiveFactsPage> => {
        await callers.service(request);
        const { info: environment } = findEnvironment(
          environments,
          request.params.environmentId,
        );
        const page = parseRequest(productPageQuery, request.query);
        return liveFacts.page({ environment, ...page });
      },
    ),
  );

  router.post(
    '/live/by-refs',
    answer(
      auditor,
      {
        eventId: 'live-facts-read',
        severityLevel: 'low',
        meta: () => ({ queryType: 'by-refs' }),
      },
      async (request): Promise<ProductLiveFacts[]> => {
        await callers.service(request);
        const { entityRefs } = parseRequest(productRefsBody, request.body);
        return liveFacts.of(entityRefs);
      },
    ),
  );
}
