// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  FieldChange,
  ProductDocumentPage,
  ProductSubjects,
  SchemaComparison,
  SchemaDocument,
  SchemaField,
  SchemaRule,
  SchemaSubject,
  SchemaTree,
  SchemaVerdict,
  SchemaVersionSummary,
  SubjectCompatibility,
} from './schemaTypes';

const text = z.string();
const optionalText = z.string().optional();
const part = z.enum(['key', 'value', 'other']);

const versionShape = {
  version: z.number(),
  schemaId: z.number(),
  format: text,
  registeredAt: optionalText,
};
const version = z.object(
  versionShape,
) satisfies z.ZodType<SchemaVersionSummary>;

const compatibility = z.object({
  level: text,
  isOwn: z.boolean(),
}) satisfies z.ZodType<SubjectCompatibility>;

const failure = { cause: text, canRetryHelp: z.boolean() };

const subject = z.object({
  subject: text,
  part,
  topics: z.array(text),
  state: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('read'),
      versions: z.array(version),
      compatibility: compatibility.optional(),
    }),
    z.object({ status: z.literal('absent') }),
    z.object({ status: z.literal('failed'), ...failure }),
  ]),
}) satisfies z.ZodType<SchemaSubject>;

export const productSubjects = z.object({
  hasRegistry: z.boolean(),
  subjects: z.array(subject),
}) satisfies z.ZodType<ProductSubjects>;

const field: z.ZodType<SchemaField> = z.object({
  name: text,
  path: text,
  type: text,
  isOptional: z.boolean(),
  doc: optionalText,
  default: optionalText,
  allowedValues: z.array(text).optional(),
  number: z.number().optional(),
  tags: z.array(text),
  isPii: z.boolean(),
  repeats: optionalText,
  get fields() {
    return z.array(field);
  },
});

const tree = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('read'),
    typeName: optionalText,
    doc: optionalText,
    fields: z.array(field),
    unresolvedReferences: z.array(text),
    isCut: z.boolean().optional(),
  }),
  z.object({ status: z.literal('unreadable'), cause: text }),
]) satisfies z.ZodType<SchemaTree>;

const rule = z.object({
  name: text,
  phase: z.enum(['domain', 'migration', 'encoding']),
  kind: optionalText,
  mode: optionalText,
  type: optionalText,
  expression: optionalText,
  doc: optionalText,
  tags: z.array(text),
  onSuccess: optionalText,
  onFailure: optionalText,
  isDisabled: z.boolean(),
  deadLetterTopic: optionalText,
}) satisfies z.ZodType<SchemaRule>;

export const schemaDocument = z.object({
  ...versionShape,
  subject: text,
  text,
  references: z.array(
    z.object({ name: text, subject: text, version: z.number() }),
  ),
  properties: z.array(z.object({ name: text, value: text })),
  rules: z.array(rule),
  tree,
}) satisfies z.ZodType<SchemaDocument>;

const change = z.object({
  path: text,
  kind: z.enum(['added', 'removed', 'changed']),
  aspects: z.array(
    z.object({
      aspect: z.enum([
        'type',
        'isOptional',
        'default',
        'allowedValues',
        'tags',
        'doc',
        'number',
      ]),
      before: optionalText,
      after: optionalText,
    }),
  ),
}) satisfies z.ZodType<FieldChange>;

const verdict = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['compatible', 'incompatible']),
    compatibility,
    messages: z.array(text),
  }),
  z.object({ status: z.literal('unchecked'), compatibility }),
  z.object({ status: z.literal('unknown'), ...failure }),
]) satisfies z.ZodType<SchemaVerdict>;

export const schemaComparison = z.object({
  from: schemaDocument,
  to: schemaDocument,
  changes: z.array(change).optional(),
  verdict,
}) satisfies z.ZodType<SchemaComparison>;

export const productDocumentPage = z.object({
  items: z.array(
    z.object({
      entityRef: text,
      title: text,
      description: optionalText,
      environmentId: text,
      ownerRef: optionalText,
      domainRef: optionalText,
      lifecycle: text,
      qualityTier: optionalText,
      slaTier: optionalText,
      tags: z.array(text),
      topics: z.array(text),
      fields: z.array(
        z.object({
          subject: text,
          path: text,
          type: text,
          doc: optionalText,
          tags: z.array(text),
          isPii: z.boolean(),
        }),
      ),
    }),
  ),
  next: optionalText,
}) satisfies z.ZodType<ProductDocumentPage>;
