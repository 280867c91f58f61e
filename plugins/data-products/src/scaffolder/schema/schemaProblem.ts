// SPDX-License-Identifier: Apache-2.0
import { toError } from '@backstage/errors';
import type { NewSchema } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

/** What is plainly wrong with a schema; the registry looks closer when the plan is made. */
export type SchemaProblem =
  | { reason: 'needed' | 'noRecord' | 'noMessage' }
  | { reason: 'noJson'; message: string };

const avroRecord = z.object({
  type: z.literal('record'),
  name: z.string(),
  fields: z.array(z.unknown()),
});

/** `undefined` when nothing is plainly wrong. */
export function schemaProblem(given: NewSchema): SchemaProblem | undefined {
  const { schemaType, schema } = given;
  if (schema.trim() === '') return { reason: 'needed' };
  if (schemaType === 'PROTOBUF') {
    return /\bmessage\s+\w+/.test(schema) ? undefined : { reason: 'noMessage' };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(schema);
  } catch (error) {
    return { reason: 'noJson', message: toError(error).message };
  }
  return schemaType === 'AVRO' && !avroRecord.safeParse(parsed).success
    ? { reason: 'noRecord' }
    : undefined;
}
