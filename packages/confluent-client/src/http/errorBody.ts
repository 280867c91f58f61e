// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

const errorWire = z.object({
  error_code: z.number().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

const itemWire = z.looseObject({ error: z.unknown().optional() });

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
  return toErrorBody(Array.isArray(body) ? body[0] : body);
}

/**
 * The first error that an answer of success carries: `[{"typeName": "…", "error": {"error_code": 4040009, …}}]`, or the
 * error itself in the item's place; `undefined` when it carries none.
 */
export function decodeItemError(body: unknown): ErrorBody | undefined {
  for (const item of Array.isArray(body) ? body : [body]) {
    const parsed = itemWire.safeParse(item);
    if (!parsed.success) continue;
    const { error, error_code: ownCode } = parsed.data;
    if (error !== undefined && error !== null) return toErrorBody(error);
    if (typeof ownCode === 'number') return toErrorBody(item);
  }
  return undefined;
}

function toErrorBody(wire: unknown): ErrorBody {
  const parsed = errorWire.safeParse(wire);
  if (!parsed.success) return {};
  return { code: parsed.data.error_code, message: parsed.data.message };
}
