// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ErrorAnswer } from '../http/attempt';
import { ConfluentApiError } from '../http/ConfluentApiError';

const text = z.string().optional().catch(undefined);

const errorWire = z.union([
  z
    .object({ error: z.object({ message: z.string() }) })
    .transform(({ error }) => error.message),
  z
    .object({ errors: z.array(z.object({ detail: text })).min(1) })
    .transform(({ errors }) => errors[0]?.detail),
  z.object({ message: z.string() }).transform(({ message }) => message),
]);

/**
 * Reads `{"error": {"code": 404, "message": "…"}}`, as Connect says it, `{"errors": [{"detail": "…"}]}`, as the rest of
 * Confluent Cloud does, `{"error_code": 500, "message": "…"}`, as both may, and nothing out of anything else.
 */
export function toConnectError(answer: ErrorAnswer): ConfluentApiError {
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

function detailOf(body: string): string | undefined {
  try {
    return errorWire.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
