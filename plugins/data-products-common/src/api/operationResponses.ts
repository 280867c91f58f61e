// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { PRODUCT_STATUSES } from '../model/productStatus';
import { QUALITY_TIERS, SLA_TIERS } from '../model/tiers';
import { AuditResponse } from './auditTypes';
import {
  AllowedAnswer,
  Dependents,
  EditableProduct,
  Operation,
  OPERATION_KINDS,
  OPERATION_STATES,
  OPERATION_SYSTEMS,
  OperationPlan,
  OperationProblem,
  ProductMetadata,
  STEP_STATES,
  TARGET_STATES,
  WorkItem,
} from './operationTypes';
import { TopicCandidatesResponse } from './topicCandidateTypes';
import { TierVocabulary, Vocabulary } from './vocabularyTypes';
import { dataProduct } from './responses';

const text = z.string();
const texts = z.array(text);
const optionalText = z.string().optional();
const count = z.number();

/** What people say about a product, as an answer or anything else that was written down holds it. */
export const productMetadataSchema = z.object({
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
  attributes: z.array(z.object({ name: text, value: text })),
}) satisfies z.ZodType<ProductMetadata>;

export const editableProductSchema = z.object({
  entityRef: text,
  title: text,
  topics: texts,
  metadata: productMetadataSchema,
  unrecognized: z.partialRecord(productMetadataSchema.keyof(), text),
  version: text,
}) satisfies z.ZodType<EditableProduct>;

const problem = z.object({
  severity: z.enum(['error', 'warning']),
  code: text,
  field: optionalText,
  message: text,
  links: z.array(z.object({ title: text, url: text })).optional(),
}) satisfies z.ZodType<OperationProblem>;

const plannedStep = z.object({
  id: text,
  title: text,
  system: z.enum(OPERATION_SYSTEMS),
  changes: z.array(
    z.object({ field: text, before: optionalText, after: optionalText }),
  ),
});

export const dependents = z.object({
  items: z.array(
    z.object({
      type: z.enum(['entity', 'query', 'consumerGroup', 'connector']),
      title: text,
      entityRef: optionalText,
      ownerRef: optionalText,
    }),
  ),
  hiddenCount: count,
  unknown: texts,
}) satisfies z.ZodType<Dependents>;

export const operationPlan = z.object({
  kind: z.enum(OPERATION_KINDS),
  environmentId: text,
  problems: z.array(problem),
  targets: z.array(
    z.object({
      title: text,
      topics: texts,
      entityRef: optionalText,
      problems: z.array(problem),
      notes: texts,
      steps: z.array(plannedStep),
      changedMeanwhile: editableProductSchema.optional(),
      preview: dataProduct.optional(),
      dependents: dependents.optional(),
    }),
  ),
  isRunnable: z.boolean(),
}) satisfies z.ZodType<OperationPlan>;

export const operation = z.object({
  id: text,
  kind: z.enum(OPERATION_KINDS),
  environmentId: text,
  state: z.enum(OPERATION_STATES),
  requestedBy: text,
  requestedAt: text,
  startedAt: optionalText,
  finishedAt: optionalText,
  targets: z.array(
    z.object({
      title: text,
      topics: texts,
      entityRef: optionalText,
      state: z.enum(TARGET_STATES),
      steps: z.array(
        plannedStep.extend({
          state: z.enum(STEP_STATES),
          startedAt: optionalText,
          finishedAt: optionalText,
          note: optionalText,
          error: optionalText,
          byHand: optionalText,
        }),
      ),
      error: optionalText,
    }),
  ),
  isCancellable: z.boolean(),
  isUndoable: z.boolean(),
  undo: z
    .object({ requestedBy: text, requestedAt: text, finishedAt: optionalText })
    .optional(),
}) satisfies z.ZodType<Operation>;

export const operationsPage = z.object({
  items: z.array(operation),
  totalItems: count,
});

export const topicCandidates = z.object({
  items: z.array(
    z.object({
      clusterId: text,
      topic: text,
      qualifiedName: text,
      state: z.enum(['ready', 'formerlyPublished', 'notReady', 'product']),
      problems: z.array(problem),
      metadata: productMetadataSchema,
      entityRef: optionalText,
    }),
  ),
  totalItems: count,
  hiddenCount: count,
  readAt: text,
}) satisfies z.ZodType<TopicCandidatesResponse>;

export const allowedAnswers = z.array(
  z.object({ isAllowed: z.boolean(), because: optionalText }),
) satisfies z.ZodType<AllowedAnswer[]>;

const definition = { title: text, description: text, terms: texts };

export const tierVocabulary = z.object({
  qualityTiers: z.array(
    z.object({ tier: z.enum(QUALITY_TIERS), ...definition }),
  ),
  slaTiers: z.array(z.object({ tier: z.enum(SLA_TIERS), ...definition })),
}) satisfies z.ZodType<TierVocabulary>;

export const vocabulary = tierVocabulary.extend({
  attributesByEnvironment: z.record(text, texts),
  maxDescriptionLength: count,
  environments: z.array(
    z.object({
      environmentId: text,
      isWritable: z.boolean(),
      because: optionalText,
      package: z.enum(['essentials', 'advanced', 'unknown']),
      clusters: z.array(
        z.object({
          clusterId: text,
          canCreateBlank: z.boolean(),
          ksqldbClusterIds: texts,
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Vocabulary>;

export const workItems = z.array(
  z.object({
    id: text,
    type: z.literal('ended'),
    title: text,
    entityRef: text,
    since: text,
    message: text,
  }),
) satisfies z.ZodType<WorkItem[]>;

export const auditResponse = z.object({
  items: z.array(
    z.object({
      id: text,
      at: text,
      by: optionalText,
      pluginId: text,
      eventId: text,
      severity: z.enum(['low', 'medium', 'high', 'critical']),
      outcome: z.enum(['succeeded', 'failed']),
      target: optionalText,
      error: optionalText,
      meta: z.record(text, z.unknown()),
    }),
  ),
  totalItems: count,
  nextCursor: optionalText,
}) satisfies z.ZodType<AuditResponse>;
