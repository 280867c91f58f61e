// SPDX-License-Identifier: Apache-2.0
import {
  QUALITY_TIERS,
  SCHEMA_TYPES,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What is said about a product; words and limits are those of the publish form. */
const metadata = (z: Z) =>
  z
    .object({
      product: z
        .string()
        .optional()
        .describe('Name of the product; the topic’s own name when empty'),
      description: z.string().describe('What the product holds, for consumers'),
      owner: z
        .string()
        .describe(
          'Entity ref of a group or user, e.g. `group:default/checkout`',
        ),
      ownerEmail: z
        .string()
        .optional()
        .describe('E-mail address to reach the owner at'),
      domain: z
        .string()
        .describe('Entity ref of a domain, e.g. `domain:default/sales`'),
      qualityTier: z.enum(QUALITY_TIERS).describe('How far it can be trusted'),
      slaTier: z.enum(SLA_TIERS).describe('How fast its owner helps'),
      lifecycle: z
        .enum(['proposed', 'draft', 'active'])
        .optional()
        .describe('Default `active`'),
      attributes: z
        .array(z.object({ name: z.string(), value: z.string() }))
        .optional()
        .describe('Other attributes of the business metadata'),
    })
    .describe('What is said about the product');

const environmentId = (z: Z) =>
  z.string().describe('Confluent environment, e.g. `env-7k2mq9`');

const clusterId = (z: Z) =>
  z.string().describe('Kafka cluster, e.g. `lkc-3x9wz1`');

const acceptedSlaTier = (z: Z) =>
  z
    .enum(SLA_TIERS)
    .describe('The tier whose terms the person has accepted; that of metadata');

const schemaText = (z: Z) =>
  z.object({
    schemaType: z.enum(SCHEMA_TYPES),
    schema: z.string().describe('The schema’s own text'),
  });

const blankOrigin = (z: Z) =>
  z
    .object({
      type: z.literal('blank'),
      partitions: z
        .number()
        .int()
        .positive()
        .optional()
        .describe('Default: the cluster’s own'),
      configs: z
        .array(z.object({ name: z.string(), value: z.string() }))
        .optional()
        .describe('Settings of the topic, e.g. `retention.ms`'),
      valueSchema: schemaText(z),
      keySchema: schemaText(z).optional(),
    })
    .describe('An empty topic with a schema');

const ksqldbOrigin = (z: Z) =>
  z
    .object({
      type: z.literal('ksqldb'),
      ksqldbClusterId: z
        .string()
        .describe('A ksqlDB cluster that works on the Kafka cluster'),
      statement: z
        .string()
        .describe('One `CREATE STREAM … AS` or `CREATE TABLE … AS`'),
    })
    .describe('A topic that a ksqlDB statement fills; its schema follows');

/** Fields of `data-product:publish`: a topic that is there. */
export const publishFields = {
  environmentId,
  clusterId,
  topic: (z: Z) => z.string().describe('Name of the topic'),
  metadata,
  acceptedSlaTier,
};

/** Fields of `data-product:create`: a topic that is not there yet. */
export const createFields = {
  ...publishFields,
  origin: (z: Z) =>
    z
      .discriminatedUnion('type', [blankOrigin(z), ksqldbOrigin(z)])
      .describe('Where the topic comes from'),
};

/** Fields of `data-product:unpublish`. */
export const unpublishFields = {
  entityRef: (z: Z) =>
    z.string().describe('The product, e.g. `dataproduct:prod/orders`'),
  confirmedTitle: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'The product’s title, typed by a person; needed when anything reads it',
      ),
};

/** Fields of `data-product:undo`. */
export const undoFields = {
  operationId: (z: Z) =>
    z
      .string()
      .min(1)
      .describe('The operation, as an action before gave it as `operationId`'),
};

/** What `data-product:plan` takes: what one of the others would, and which. */
export const planInput = (z: Z) =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('create'),
      environmentId: environmentId(z),
      clusterId: clusterId(z),
      topic: createFields.topic(z),
      metadata: metadata(z),
      acceptedSlaTier: acceptedSlaTier(z),
      origin: createFields.origin(z),
    }),
    z.object({
      kind: z.literal('publish'),
      environmentId: environmentId(z),
      clusterId: clusterId(z),
      topic: publishFields.topic(z),
      metadata: metadata(z),
      acceptedSlaTier: acceptedSlaTier(z),
    }),
    z.object({
      kind: z.literal('unpublish'),
      entityRef: unpublishFields.entityRef(z),
      confirmedTitle: unpublishFields.confirmedTitle(z),
    }),
  ]);

type Inferred<T extends Record<string, (z: Z) => zod.ZodTypeAny>> = zod.infer<
  zod.ZodObject<{ [name in keyof T]: ReturnType<T[name]> }>
>;

export type PublishInput = Inferred<typeof publishFields>;
export type CreateInput = Inferred<typeof createFields>;
export type UnpublishInput = Inferred<typeof unpublishFields>;
