// SPDX-License-Identifier: Apache-2.0

import {
  FACETS,
  ProductListRequest,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { listProducts } from '../explore/listProducts';
import { isOwnColumn } from '../explore/sortRows';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest } from './parseRequest';
import { productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const LONGEST_TEXT = 200;

/** Of one facet. */
const MOST_CHOICES = 100;

const MOST_REFS = 1_000;

const extraKey = z.templateLiteral(['extra:', z.string()]);
const NO_FACET = `Invalid facet: it is one of ${FACETS.join(', ')}, or extra: and the id of a column`;
const facetKey = z.union([z.enum(FACETS), extraKey], { error: NO_FACET });

const listBody = z.object({
  text: z.string().max(LONGEST_TEXT).optional(),
  filters: z
    .partialRecord(facetKey, z.array(z.string()).max(MOST_CHOICES), {
      error: ({ code }) => (code === 'invalid_key' ? NO_FACET : undefined),
    })
    .optional(),
  isMine: z.boolean().optional(),
  entityRefs: z.array(z.string()).max(MOST_REFS).optional(),
  hasIssues: z.boolean().optional(),
  sortBy: z.union([z.string().refine(isOwnColumn), extraKey]).optional(),
  sortOrder: z.enum(['ascending', 'descending']).optional(),
  limit: z.int().min(0).max(100).optional(),
  offset: z.int().min(0).optional(),
  facets: z.array(facetKey).optional(),
}) satisfies z.ZodType<ProductListRequest>;

export function addExploreRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, explore, ownership, readable } =
    options;

  router.post(
    '/products/by-query',
    answer(
      auditor,
      productRead('list'),
      async (request): Promise<ProductListResponse> => {
        const credentials = await callers.anyone(request);
        const query = parseRequest(listBody, request.body);
        for (const environmentId of query.filters?.environment ?? []) {
          findEnvironment(environments, environmentId);
        }
        const [{ isReadable }, isOwned] = await Promise.all([
          readable.for(credentials),
          query.isMine ? ownership.of(credentials) : undefined,
        ]);
        // Read last, so that it holds whatever the catalog may already show.
        const table = await explore.table();
        return listProducts(table, query, { isReadable, isOwned });
      },
    ),
  );
}
