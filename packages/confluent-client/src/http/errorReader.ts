// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ErrorAnswer, ErrorReader } from './attempt';
import { ConfluentApiError } from './ConfluentApiError';

/**
 * Reads what an API says of a failure in its own way.
 *
 * @param detailWire - Finds the words for people in a JSON body; whatever it refuses, and what is no JSON, has none.
 */
export function createErrorReader(
  detailWire: z.ZodType<string | undefined>,
): ErrorReader {
  function detailOf(body: string): string | undefined {
    try {
      return detailWire.safeParse(JSON.parse(body)).data;
    } catch {
      return undefined;
    }
  }

  return ({ operation, status, text, retryAfterMs, redact }: ErrorAnswer) => {
    const detail = detailOf(text);
    return new ConfluentApiError({
      operation,
      failure: 'status',
      status,
      detail: detail && redact(detail),
      retryAfterMs,
    });
  };
}
