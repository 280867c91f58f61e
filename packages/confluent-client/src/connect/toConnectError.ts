// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { createErrorReader } from '../http/errorReader';

const text = z.string().optional().catch(undefined);

/**
 * Reads `{"error": {"code": 404, "message": "…"}}`, as Connect says it, `{"errors": [{"detail": "…"}]}`, as the rest of
 * Confluent Cloud does, `{"error_code": 500, "message": "…"}`, as both may, and nothing out of anything else.
 */
export const toConnectError = createErrorReader(
  z.union([
    z
      .object({ error: z.object({ message: z.string() }) })
      .transform(({ error }) => error.message),
    z
      .object({ errors: z.array(z.object({ detail: text })).min(1) })
      .transform(({ errors }) => errors[0]?.detail),
    z.object({ message: z.string() }).transform(({ message }) => message),
  ]),
);
