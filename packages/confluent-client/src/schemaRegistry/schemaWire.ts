// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { SchemaVersion } from './types';

// What is empty is left out of answers; `schemaType` is left out for Avro.
const schemaBodyWire = z.object({
  schema: z.string(),
  guid: z.string().nullish(),
  schemaType: z.string().nullish(),
  references: z
    .array(
      z.object({ name: z.string(), subject: z.string(), version: z.number() }),
    )
    .nullish(),
  metadata: z
    .object({
      tags: z.record(z.string(), z.array(z.string())).nullish(),
      properties: z.record(z.string(), z.string()).nullish(),
      sensitive: z.array(z.string()).nullish(),
    })
    .nullish(),
  ruleSet: z.record(z.string(), z.unknown()).nullish(),
});

const schemaVersionWire = schemaBodyWire.extend({
  subject: z.string(),
  version: z.number().int(),
  id: z.number().int(),
  // Epoch milliseconds.
  ts: z.number().nullish(),
});

/** What belongs to a schema whatever subject it is registered under. */
export type SchemaBody = Omit<
  SchemaVersion,
  'subject' | 'version' | 'schemaId' | 'registeredAt'
>;

/** Reads `{"schema": "…", "schemaType": "JSON"}`, the answer for a schema id. */
export function decodeSchemaBody(body: unknown): SchemaBody {
  return toSchemaBody(schemaBodyWire.parse(body));
}

/** Reads `{"subject": "orders-value", "version": 3, "id": 100007, "schema": "…"}`. */
export function decodeSchemaVersion(body: unknown): SchemaVersion {
  const { subject, version, id, ts, ...rest } = schemaVersionWire.parse(body);
  return {
    subject,
    version,
    schemaId: id,
    registeredAt: ts ? new Date(ts).toISOString() : undefined,
    ...toSchemaBody(rest),
  };
}

/** Reads a list of versions of any subjects. */
export function decodeSchemaVersions(body: unknown): SchemaVersion[] {
  return z.array(z.unknown()).parse(body).map(decodeSchemaVersion);
}

function toSchemaBody(wire: z.infer<typeof schemaBodyWire>): SchemaBody {
  const { metadata } = wire;
  return {
    schema: wire.schema,
    guid: wire.guid ?? undefined,
    schemaType: wire.schemaType ?? 'AVRO',
    references: wire.references ?? [],
    metadata: metadata
      ? {
          tags: metadata.tags ?? undefined,
          properties: metadata.properties ?? undefined,
          sensitive: metadata.sensitive ?? undefined,
        }
      : undefined,
    ruleSet: wire.ruleSet ?? undefined,
  };
}
