// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { createErrorReader } from '../http/errorReader';

const text = z.string().optional().catch(undefined);

/**
 * Reads `{"errors": [{"id": "…", "status": "403", "code": "…", "detail": "…"}]}`, of which every member may be missing, and
 * nothing out of a gateway's HTML or anything else.
 */
export const toMetricsError = createErrorReader(
  z
    .object({ errors: z.array(z.object({ detail: text })) })
    .transform(({ errors }) => errors[0]?.detail),
);
