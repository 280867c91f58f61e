// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { badRequest } from '../../ksqldb/KsqlError';

/** Numbers and booleans are taken for text, as properties are. */
const properties = z
  .record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean()]).transform(String),
  )
  .nullish()
  .transform(value => value ?? {});

/** Of `/ksql` and `/query`. What is not named here is ignored. */
export const ksqlBody = z.object({
  ksql: z.string(),
  streamsProperties: properties,
  sessionVariables: properties,
  commandSequenceNumber: z.number().int().nullish(),
});

/** Of `/query-stream`. */
export const queryStreamBody = z.object({
  sql: z.string(),
  properties,
  sessionVariables: properties,
});

export const closeQueryBody = z.object({ queryId: z.string() });

export const terminateBody = z.object({
  deleteTopicList: z.array(z.string()).default([]),
});

/** @throws KsqlError 40000 when it is no JSON, or not what the schema asks for. */
export function parseBody<T>(schema: z.ZodType<T>, body: string): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest('Malformed JSON in the request');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(
    `Invalid JSON fields in the request: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
