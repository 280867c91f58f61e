// SPDX-License-Identifier: Apache-2.0

import {
  ProductGovernance,
  ProductGovernancePage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest } from './parseRequest';
import { productPageQuery, productRefsBody } from './productRequests';
import { RouterOptions } from './RouterOptions';

/** What back ends ask that judge how well products are kept. No permission applies: only services may call. */
export function addGovernanceRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, governance } = options;

  router.get(
    '/governance/:environmentId',
    answer(
      auditor,
      {
        eventId: 'governance-read',
        severityLevel: 'low',
        meta: ({ params }) => ({
          queryType: 'all',
          environmentId: params.environmentId ?? '',
        }),
      },
      async (request): Promise<ProductGovernancePage> => {
        await callers.service(request);
        const { info: environment } = findEnvironment(
          environments,
          request.params.environmentId,
        );
        const page = parseRequest(productPageQuery, request.query);
        return governance.page({ environment, ...page });
      },
    ),
  );

  router.post(
    '/governance/by-refs',
    answer(
      auditor,
      {
        eventId: 'governance-read',
        severityLevel: 'low',
        meta: () => ({ queryType: 'by-refs' }),
      },
      async (request): Promise<ProductGovernance[]> => {
        await callers.service(request);
        const { entityRefs } = parseRequest(productRefsBody, request.body);
        return governance.of(entityRefs);
      },
    ),
  );
}
