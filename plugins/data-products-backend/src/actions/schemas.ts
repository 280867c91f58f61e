// SPDX-License-Identifier: Apache-2.0

import {
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { z as Zod } from 'zod/v3';

/** The zod that the actions registry hands in. */
export type ActionZod = typeof Zod;

export const entityRefInput = (z: ActionZod) =>
  z
    .string()
    .describe('Entity ref of a data product, e.g. dataproduct:prod/orders');

/** What is said about a product; in a change, what stays away stays as it is. */
export const metadataInput = (z: ActionZod) => ({
  product: z
    .string()
    .optional()
    .describe(
      'Name of the product; topics of one name in a cluster are one product. Without it, the name of the topic',
    ),
  description: z
    .string()
    .optional()
    .describe('What its records are, and for whom'),
  owner: z
    .string()
    .optional()
    .describe('Entity ref of a group or user, e.g. group:default/checkout'),
  ownerEmail: z.string().optional().describe('How to reach the owner'),
  domain: z
    .string()
    .optional()
    .describe('Entity ref of a domain, e.g. domain:default/sales'),
  qualityTier: z
    .enum(QUALITY_TIERS)
    .optional()
    .describe('How far its content can be trusted'),
  slaTier: z.enum(SLA_TIERS).optional().describe('How fast somebody helps'),
  attributes: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .optional()
    .describe('Every other attribute; the whole list'),
});

export const acceptedSlaTierInput = (z: ActionZod) =>
  z
    .enum(SLA_TIERS)
    .optional()
    .describe(
      'The tier whose terms the person has accepted; never to be set without asking them',
    );

export const publishInput = (z: ActionZod) =>
  z.object({
    environmentId: z.string().describe('e.g. env-7k2mq9'),
    clusterId: z.string().describe('Of the topic, e.g. lkc-3x9wz1'),
    topic: z.string().describe('A topic that exists and is no product yet'),
    ...metadataInput(z),
    acceptedSlaTier: acceptedSlaTierInput(z),
  });

export const editInput = (z: ActionZod) =>
  z.object({
    entityRef: entityRefInput(z),
    ...metadataInput(z),
    lifecycle: z
      .enum(['proposed', 'draft', 'active'])
      .optional()
      .describe('`active` takes a deprecation back'),
    acceptedSlaTier: acceptedSlaTierInput(z),
  });

const problems = (z: ActionZod) =>
  z
    .array(
      z.object({
        target: z.string().optional(),
        severity: z.enum(['error', 'warning']),
        field: z.string().optional(),
        message: z.string(),
      }),
    )
    .describe('What is in the way, or should be known');

export const planOutput = (z: ActionZod) =>
  z.object({
    isRunnable: z.boolean().describe('Whether it could be carried out'),
    problems: problems(z),
    notes: z.array(z.string()),
    steps: z
      .array(z.string())
      .describe('What would be written, in this order; empty when nothing'),
  });

export const operationOutput = (z: ActionZod) =>
  z.object({
    operationId: z.string().describe('To follow it with get-operation'),
    state: z.string(),
    isOver: z.boolean(),
    link: z.string().describe('Path of its page in the portal'),
    targets: z.array(
      z.object({
        title: z.string(),
        entityRef: z.string().optional(),
        state: z.string(),
        error: z.string().optional(),
        byHand: z
          .array(z.string())
          .describe('What could not be undone, and how to do so by hand'),
      }),
    ),
  });
