// SPDX-License-Identifier: Apache-2.0

import { Request } from 'express';
import { AuditedRoute } from './answer';

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
