// SPDX-License-Identifier: Apache-2.0

import {
  OperationRequest,
  PRODUCT_STATUSES,
  QUALITY_TIERS,
  SCHEMA_TYPES,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

const MOST_TARGETS = 200;

/** Longer than anything that is accepted, so that a form is told of it at the field. */
const LONGEST_TEXT = 50_000;

/** Kafka's own limit is 249; longer ones are told of at the field. */
const LONGEST_NAME = 1_000;

const MOST_NAMED = 200;

const text = z
  .string()
  .max(LONGEST_TEXT, `must have at most ${LONGEST_TEXT} characters`)
  .trim();
const name = z
  .string()
  .min(1, 'must not be empty')
  .max(LONGEST_NAME, `must have at most ${LONGEST_NAME} characters`);

const namedValues = z
  .array(z.strictObject({ name, value: text }))
  .max(MOST_NAMED, `must have at most ${MOST_NAMED} entries`);

const metadata = z.strictObject({
  product: text,
  description: text,
  owner: text,
  ownerEmail: text,
  domain: text,
  qualityTier: z.enum(QUALITY_TIERS).optional(),
  slaTier: z.enum(SLA_TIERS).optional(),
  lifecycle: z.enum(PRODUCT_STATUSES),
  successor: text,
  endsOn: text,
  attributes: namedValues,
});

const topic = {
  clusterId: name,
  topic: name,
  metadata,
  acceptedSlaTier: z.enum(SLA_TIERS).optional(),
};
const product = { entityRef: name, version: name };

const newSchema = z.strictObject({
  schemaType: z.enum(SCHEMA_TYPES),
  schema: z.string().min(1, 'must not be empty'),
});

const origin = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('blank'),
    partitions: z.int().positive().optional(),
    configs: namedValues,
    valueSchema: newSchema,
    keySchema: newSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('ksqldb'),
    ksqldbClusterId: name,
    statement: text.min(1, 'must not be empty'),
  }),
]);

const targets = <T extends z.ZodType>(target: T) =>
  z
    .array(target)
    .min(1, 'must have at least one entry')
    .max(MOST_TARGETS, `must have at most ${MOST_TARGETS} entries`);

/** What a person or a template asks for. Whether the values make sense is found out by planning. */
export const operationRequest: z.ZodType<OperationRequest> =
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('publish'),
      environmentId: name,
      targets: targets(z.strictObject(topic)),
    }),
    z.strictObject({
      kind: z.literal('edit'),
      environmentId: name,
      targets: targets(
        z.strictObject({
          ...product,
          metadata,
          acceptedSlaTier: z.enum(SLA_TIERS).optional(),
        }),
      ),
    }),
    z.strictObject({
      kind: z.literal('deprecate'),
      environmentId: name,
      targets: targets(
        z.strictObject({ ...product, successor: text, endsOn: text }),
      ),
    }),
    z.strictObject({
      kind: z.literal('unpublish'),
      environmentId: name,
      targets: targets(
        z.strictObject({ ...product, confirmedTitle: text.optional() }),
      ),
    }),
    z.strictObject({
      kind: z.literal('create'),
      environmentId: name,
      targets: targets(z.strictObject({ ...topic, origin })),
    }),
    z.strictObject({
      kind: z.literal('prepareEnvironment'),
      environmentId: name,
    }),
  ]);

/** A submission; its key must be the caller's own and may be anything. */
export const submission = z.strictObject({
  request: operationRequest,
  key: z.string().min(1).max(500).optional(),
});
