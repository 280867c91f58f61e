// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { refusals } from '../../world/registry/RegistryError';
import type { SchemaSpec } from '../../world/scenario';

const schemaRule = z.looseObject({ name: z.string() });

const schemaBody = z.object({
  schema: z.string().min(1),
  schemaType: z.string().nullish(),
  references: z
    .array(
      z.object({
        name: z.string(),
        subject: z.string(),
        version: z.number().int(),
      }),
    )
    .nullish(),
  metadata: z
    .object({
      tags: z.record(z.string(), z.array(z.string())).optional(),
      properties: z.record(z.string(), z.string()).optional(),
      sensitive: z.array(z.string()).optional(),
    })
    .nullish(),
  ruleSet: z
    .object({
      domainRules: z.array(schemaRule).optional(),
      migrationRules: z.array(schemaRule).optional(),
      encodingRules: z.array(schemaRule).optional(),
    })
    .nullish(),
});

const schemaType = z.enum(['AVRO', 'JSON', 'PROTOBUF']);

/** @throws RegistryError 42201 when it holds no schema, or one of a type nobody knows. */
export function parseSchemaBody(body: unknown): SchemaSpec {
  const parsed = schemaBody.safeParse(body);
  if (!parsed.success)
    throw refusals.invalidSchema('{schema=null}, details: Empty schema');
  const { schema, references, metadata, ruleSet } = parsed.data;
  const type = schemaType.safeParse(parsed.data.schemaType ?? 'AVRO');
  if (!type.success)
    throw refusals.invalidSchema(`type ${parsed.data.schemaType}`);
  return {
    schema,
    schemaType: type.data,
    references: references ?? undefined,
    metadata: metadata ?? undefined,
    ruleSet: ruleSet ?? undefined,
  };
}
