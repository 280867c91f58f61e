// SPDX-License-Identifier: Apache-2.0

import { AuditRecord } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

const record = z.object({
  id: z.string().min(1).max(255),
  at: z.iso.datetime(),
  by: z.string().optional(),
  pluginId: z.string().max(255),
  eventId: z.string().max(255),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  outcome: z.enum(['succeeded', 'failed']),
  target: z.string().optional(),
  error: z.string().optional(),
  meta: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<AuditRecord>;

/** Reads the payload of an event. @throws ZodError for anything else */
export function parseAuditRecord(payload: unknown): AuditRecord {
  return record.parse(payload);
}
