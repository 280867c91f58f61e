// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

const errorWire = z.object({
  error_code: z.number().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

/** What a service says about a failure, as far as it can be read. */
export interface ErrorBody {
  code?: number;
  message?: string;
}

/**
 * Reads `{"error_code": 40401, "message": "…"}`, the same inside an array (seen from sub-resources of a catalog entity),
 * and nothing out of an empty body, a gateway's HTML or anything else.
 */
export function decodeErrorBody(text: string): ErrorBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return {};
  }
  const parsed = errorWire.safeParse(Array.isArray(body) ? body[0] : body);
  if (!parsed.success) return {};
  return { code: parsed.data.error_code, message: parsed.data.message };
}
