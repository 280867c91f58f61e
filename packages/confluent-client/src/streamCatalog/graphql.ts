// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ConfluentApiError } from '../http/ConfluentApiError';

const answerWire = z.object({
  errors: z.array(z.object({ message: z.string().catch('') })).nullish(),
  data: z.unknown().optional(),
});

/**
 * Reads `{"data": {…}}`. Errors come with status 200, sometimes beside partial data, which is as bad as none.
 *
 * @throws ConfluentApiError when there are errors, or no data.
 */
export function decodeGraphqlAnswer(operation: string, body: unknown): unknown {
  const { errors, data } = answerWire.parse(body);
  const isRefused = errors && errors.length > 0;
  if (isRefused || data === null || data === undefined) {
    throw new ConfluentApiError({
      operation,
      failure: 'graphql',
      status: 200,
      detail: isRefused ? errors[0]?.message : 'there is no data',
    });
  }
  return data;
}

/** A GraphQL string literal. The service fails on any request with variables, so values stand in the query's text. */
export function stringLiteral(text: string): string {
  // JSON's escapes are all escapes of GraphQL too.
  return JSON.stringify(text);
}
