// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

/** @throws ResponseError when the answer is none of success. */
export async function getJson<T>(
  url: string,
  headers: Record<string, string>,
  schema: z.ZodType<T>,
): Promise<T> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return schema.parse(await response.json());
}
