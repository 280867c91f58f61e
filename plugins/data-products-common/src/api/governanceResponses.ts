// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  GovernanceEvent,
  GovernedRule,
  GovernedSubject,
  ProductGovernance,
  ProductGovernancePage,
  SchemaChange,
  SchemaChangesResponse,
  SchemaDigest,
  SubjectChange,
  SubjectSettings,
} from './governanceTypes';
import { dataProduct } from './responses';

const text = z.string();
const optionalText = z.string().optional();
const part = z.enum(['key', 'value', 'other']);

const schemaDigest = z.object({
  version: z.number(),
  format: text,
  problem: optionalText,
  fieldCount: z.number(),
  documentedFieldCount: z.number(),
  topLevelFields: z.array(text),
  personalFields: z.array(z.object({ path: text, tags: z.array(text) })),
}) satisfies z.ZodType<SchemaDigest>;

const rule = z.object({
  name: text,
  phase: z.enum(['domain', 'migration', 'encoding']),
  kind: optionalText,
  type: optionalText,
  tags: z.array(text),
  isDisabled: z.boolean(),
  deadLetterTopic: optionalText,
}) satisfies z.ZodType<GovernedRule>;

const change = z.object({
  version: z.number(),
  at: text,
  verdict: z.enum(['compatible', 'incompatible', 'unchecked', 'unknown']),
  level: text,
  message: optionalText,
}) satisfies z.ZodType<SubjectChange>;

export const schemaChangesResponse = z.object({
  items: z.array(
    change.extend({ subject: text, part }) satisfies z.ZodType<SchemaChange>,
  ),
  totalItems: z.number(),
}) satisfies z.ZodType<SchemaChangesResponse>;

const settings = z.object({
  compatibility: z.object({ level: text, isOwn: z.boolean() }),
  readAt: text,
  rules: z.array(rule),
  changes: z.array(change),
}) satisfies z.ZodType<SubjectSettings>;

const subject = z.object({
  subject: text,
  part,
  schema: schemaDigest.optional(),
  settings: settings.optional(),
}) satisfies z.ZodType<GovernedSubject>;

const governed = z.object({
  entityRef: text,
  product: dataProduct,
  readAt: text,
  subjects: z.array(subject),
  derivedProducers: z.number().optional(),
  consumersNotifiedAt: optionalText,
}) satisfies z.ZodType<ProductGovernance>;

export const productGovernances = z.array(governed);

export const productGovernancePage = z.object({
  items: productGovernances,
  next: optionalText,
}) satisfies z.ZodType<ProductGovernancePage>;

const governanceEvent = z.object({
  environmentId: text,
  entityRefs: z.array(text),
}) satisfies z.ZodType<GovernanceEvent>;

/**
 * Reads the payload of an event on `GOVERNANCE_EVENTS_TOPIC`.
 *
 * @throws ZodError when it is none.
 */
export function parseGovernanceEvent(payload: unknown): GovernanceEvent {
  return governanceEvent.parse(payload);
}
