// SPDX-License-Identifier: Apache-2.0

import { Request } from 'express';
import { z } from 'zod';
import { AuditedRoute } from './answer';
import { wholeNumber } from './parseRequest';

const LARGEST_PAGE = 500;
const MOST_REFS = 200;

/** Of a list of all products of an environment, for services. */
export const productPageQuery = z.object({
  after: z.string().max(63).optional(),
  limit: wholeNumber({ from: 1, to: LARGEST_PAGE }).default(LARGEST_PAGE),
});

/** Of a list of some products, for services. */
export const productRefsBody = z.object({
  entityRefs: z.array(z.string().max(200)).max(MOST_REFS),
});

/** A route that reads of one product, or of many. @param queryType - In kebab-case; what is read. */
export function productRead(queryType: string): AuditedRoute {
  return {
    eventId: 'product-read',
    severityLevel: 'low',
    meta: ({ params }) => ({ queryType, ...params }),
  };
}

/** The name of the product in the path. */
export function nameIn({ params }: Request) {
  return { namespace: params.namespace ?? '', name: params.name ?? '' };
}
