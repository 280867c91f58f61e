// SPDX-License-Identifier: Apache-2.0

import {
  ProductGovernance,
  ProductGovernancePage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest, wholeNumber } from './parseRequest';
import { RouterOptions } from './RouterOptions';

const LARGEST_PAGE = 500;
const MOST_REFS = 200;

const pageQuery = z.object({
  after: z.string().max(63).optional(),
  limit: wholeNumber({ from: 1, to: LARGEST_PAGE }).default(LARGEST_PAGE),
});

const refsBody = z.object({
  entityRefs: z.array(z.string().max(200)).max(MOST_REFS),
});

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
        const page = parseRequest(pageQuery, request.query);
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
        const { entityRefs } = parseRequest(refsBody, request.body);
        return governance.of(entityRefs);
      },
    ),
  );
}
