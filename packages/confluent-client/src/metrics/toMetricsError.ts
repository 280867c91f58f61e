// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ErrorAnswer } from '../http/attempt';
import { ConfluentApiError } from '../http/ConfluentApiError';

const errorsWire = z.object({
  errors: z.array(z.object({ detail: z.string().optional().catch(undefined) })),
});

/**
 * Reads `{"errors": [{"id": "…", "status": "403", "code": "…", "detail": "…"}]}`, of which every member may be missing, and
 * nothing out of a gateway's HTML or anything else.
 */
export function toMetricsError(answer: ErrorAnswer): ConfluentApiError {
  const { operation, status, retryAfterMs, redact } = answer;
  const detail = detailOf(answer.text);
  return new ConfluentApiError({
    operation,
    failure: 'status',
    status,
    detail: detail && redact(detail),
    retryAfterMs,
  });
}

function detailOf(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = errorsWire.safeParse(body);
  return parsed.data?.errors[0]?.detail;
}
