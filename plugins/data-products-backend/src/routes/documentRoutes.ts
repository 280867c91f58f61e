// SPDX-License-Identifier: Apache-2.0

import { ProductDocumentPage } from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest, wholeNumber } from './parseRequest';
import { RouterOptions } from './RouterOptions';

const LARGEST_PAGE = 500;

const pageQuery = z.object({
  after: z.string().max(63).optional(),
  limit: wholeNumber({ from: 1, to: LARGEST_PAGE }).default(LARGEST_PAGE),
});

/** What a search index asks for. No permission applies: only services may call. */
export function addDocumentRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, documents } = options;

  router.get(
    '/documents/:environmentId',
    answer(
      auditor,
      {
        eventId: 'document-read',
        severityLevel: 'low',
        meta: ({ params }) => ({ environmentId: params.environmentId ?? '' }),
      },
      async (request): Promise<ProductDocumentPage> => {
        await callers.service(request);
        const { info } = findEnvironment(
          environments,
          request.params.environmentId,
        );
        const page = parseRequest(pageQuery, request.query);
        return documents({ environment: info, ...page });
      },
    ),
  );
}
