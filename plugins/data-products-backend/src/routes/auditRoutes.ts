// SPDX-License-Identifier: Apache-2.0

import {
  AuditRequest,
  AuditResponse,
  dataProductsAuditReadPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { parseRequest } from './parseRequest';
import { RouterOptions } from './RouterOptions';

const text = z.string().max(300).optional();
const instant = z.iso
  .datetime('must be an instant in UTC, like 2026-11-02T09:30:00Z')
  .transform(each => new Date(each).toISOString())
  .optional();

const auditBody = z.strictObject({
  by: text,
  pluginId: text,
  eventId: text,
  target: text,
  outcome: z.enum(['succeeded', 'failed']).optional(),
  from: instant,
  to: instant,
  limit: z.int().min(1).max(500).optional(),
  cursor: z.string().max(200).optional(),
}) satisfies z.ZodType<AuditRequest>;

/** `POST /audit/by-query`: what everybody did through the suite. */
export function addAuditRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, audit } = options;

  router.post(
    '/audit/by-query',
    answer(
      auditor,
      {
        eventId: 'audit-query',
        severityLevel: 'low',
        meta: () => ({}),
      },
      async (request): Promise<AuditResponse> => {
        await callers.anyone(request, dataProductsAuditReadPermission);
        return audit.find(parseRequest(auditBody, request.body));
      },
    ),
  );
}
