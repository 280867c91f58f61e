// SPDX-License-Identifier: Apache-2.0

import {
  UNUSED_KINDS,
  UnusedProductsRequest,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest, wholeNumber } from './parseRequest';
import { productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const ref = z.string().max(1_000).optional();

const unusedQuery = z
  .object({
    days: wholeNumber({ from: 1, to: 365 }).optional(),
    kind: z
      .enum(UNUSED_KINDS, `must be one of ${UNUSED_KINDS.join(', ')}`)
      .optional(),
    environment: z.string().optional(),
    owner: ref,
    domain: ref,
    mine: z.enum(['true', 'false'], 'must be true or false').optional(),
    limit: wholeNumber({ from: 0, to: 1_000 }).optional(),
    offset: wholeNumber({ from: 0 }).optional(),
  })
  .transform(({ mine, ...request }): UnusedProductsRequest => ({
    ...request,
    isMine: mine === 'true',
  }));

/** `GET /unused-products`: products nobody writes or reads. */
export function addUnusedRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, unused } = options;

  router.get(
    '/unused-products',
    answer(
      auditor,
      productRead('unused'),
      async (request): Promise<UnusedProductsResponse> => {
        const credentials = await callers.anyone(request);
        const query = parseRequest(unusedQuery, request.query);
        if (query.environment !== undefined) {
          findEnvironment(environments, query.environment);
        }
        return unused(query, credentials);
      },
    ),
  );
}
