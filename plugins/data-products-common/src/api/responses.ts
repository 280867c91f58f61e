// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { isProductKey } from '../identity/productKey';
import { ProductIssue, isProductIssueCode } from '../model/issue';
import { DataProduct, QualityTier, SlaTier } from '../model/product';
import { PRODUCT_STATUSES } from '../model/productStatus';
import { QUALITY_TIERS, SLA_TIERS } from '../model/tiers';
import {
  CLUSTER_AUTHENTICATIONS,
  EnvironmentInfo,
  EnvironmentSyncState,
  HeldRemoval,
  ProductChangesResponse,
  ProductDetails,
  ProjectionEvent,
  ProjectionPage,
  ReceivedProjectionItem,
  SyncRun,
  UnresolvedReference,
} from './types';

/*
 * Shapes of what the back end answers. Both sides belong to one release, so these find wrong versions and proxies
 * that answer in the back end's place; they do not judge values. Properties they do not name are dropped.
 */

const text = z.string();
const optionalText = z.string().optional();
const count = z.number();
const lifecycle = z.enum(PRODUCT_STATUSES);
const severity = z.enum(['error', 'warning', 'info']);
const issueCode = z.string().refine(isProductIssueCode);

const unrecognized = z.object({ tier: z.literal('unrecognized'), value: text });

const qualityTier = z.union([
  z.object({ tier: z.enum(QUALITY_TIERS) }),
  unrecognized,
]) satisfies z.ZodType<QualityTier>;

const slaTier = z.union([
  z.object({ tier: z.enum(SLA_TIERS) }),
  unrecognized,
]) satisfies z.ZodType<SlaTier>;

const reference = z.discriminatedUnion('status', [
  z.object({ status: z.literal('resolved'), text, entityRef: text }),
  z.object({
    status: z.literal('unresolved'),
    text,
    candidates: z.array(text).optional(),
  }),
  z.object({ status: z.literal('missing') }),
]);

const issue = z.object({
  code: issueCode,
  severity,
  subject: optionalText,
  message: text,
}) satisfies z.ZodType<ProductIssue>;

const outputPort = z.object({
  name: text,
  clusterId: optionalText,
  qualifiedName: text,
  description: optionalText,
  partitions: z.number().optional(),
  replicationFactor: z.number().optional(),
  retentionMs: z.number().optional(),
  cleanupPolicy: z.array(text).optional(),
  subjects: z
    .array(z.object({ subject: text, part: z.enum(['key', 'value', 'other']) }))
    .optional(),
  createdAt: optionalText,
});

export const dataProduct = z.object({
  key: z.string().refine(isProductKey),
  environmentId: text,
  title: text,
  description: optionalText,
  lifecycle,
  owner: reference,
  domain: reference,
  qualityTier: qualityTier.optional(),
  slaTier: slaTier.optional(),
  successor: reference,
  endsOn: optionalText,
  ownerEmail: optionalText,
  tags: z.array(text),
  attributes: z.array(z.object({ name: text, value: text })),
  outputPorts: z.array(outputPort),
  issues: z.array(issue),
}) satisfies z.ZodType<DataProduct>;

const environment = z.object({
  id: text,
  name: text,
  title: text,
  namespace: text,
  mode: z.enum(['readOnly', 'readWrite']),
  isPrimary: z.boolean(),
  clusters: z.array(
    z.object({
      clusterId: text,
      title: text,
      bootstrapServers: optionalText,
      authentication: z.enum(CLUSTER_AUTHENTICATIONS),
    }),
  ),
  schemaRegistryUrl: optionalText,
}) satisfies z.ZodType<EnvironmentInfo>;

export const environmentsResponse = z.array(environment);

export const productDetails = z.object({
  entityRef: text,
  product: dataProduct,
  readAt: text,
  changedAt: text,
  isBeingIndexed: z.boolean(),
}) satisfies z.ZodType<ProductDetails>;

export const productChangesResponse = z.object({
  items: z.array(
    z.object({
      id: text,
      entityRef: text,
      at: text,
      by: text,
      field: text,
      kind: z.enum(['added', 'changed', 'removed']),
      before: optionalText,
      after: optionalText,
    }),
  ),
  totalItems: count,
}) satisfies z.ZodType<ProductChangesResponse>;

export const syncRun = z.object({
  id: text,
  environmentId: text,
  trigger: z.enum(['schedule', 'request']),
  requestedBy: optionalText,
  startedAt: text,
  endedAt: optionalText,
  outcome: z
    .discriminatedUnion('status', [
      z.object({ status: z.literal('succeeded') }),
      z.object({
        status: z.literal('failed'),
        cause: text,
        canRetryHelp: z.boolean(),
      }),
      z.object({ status: z.literal('partial'), cause: text }),
    ])
    .optional(),
  upstreamRequests: count,
  counts: z.object({
    topicsRead: count,
    products: count,
    added: count,
    changed: count,
    removed: count,
    held: count,
    quarantined: count,
  }),
}) satisfies z.ZodType<SyncRun>;

export const heldRemoval = z.object({
  id: text,
  environmentId: text,
  heldAt: text,
  state: z.enum(['pending', 'released', 'rejected', 'resolved']),
  knownProducts: count,
  products: z.array(
    z.object({
      entityRef: text,
      title: text,
      ownerRef: optionalText,
      ownerText: optionalText,
      domainRef: optionalText,
      domainText: optionalText,
    }),
  ),
  unnamedProductCount: count.optional(),
  decidedBy: optionalText,
  decidedAt: optionalText,
  reason: optionalText,
}) satisfies z.ZodType<HeldRemoval>;

export const unresolvedReference = z.object({
  kind: z.enum(['owner', 'domain']),
  text,
  productCount: count,
  examples: z.array(z.object({ entityRef: text, title: text })),
  suggestions: z.array(text),
}) satisfies z.ZodType<UnresolvedReference>;

export const environmentSyncState = z.object({
  environment,
  configurationProblems: z.array(text),
  isRunning: z.boolean(),
  lastRun: syncRun.optional(),
  lastSuccessAt: optionalText,
  intervalSeconds: count,
  productCount: count,
  issueCounts: z.array(
    z.object({ code: issueCode, severity, productCount: count }),
  ),
  pendingHolds: count,
  quarantined: z.array(
    z.object({ qualifiedName: text, message: text, since: text }),
  ),
  unresolvedOwnerCount: count,
  unresolvedDomainCount: count,
}) satisfies z.ZodType<EnvironmentSyncState>;

export const startedSync = z.object({ isStarted: z.boolean() });

const projectionItem = z
  .object({
    sequence: count,
    entityName: text,
    state: z.enum(['present', 'removed']),
    product: z.unknown().optional(),
  })
  .transform(({ sequence, entityName, state, product: sent }) => {
    const item = { sequence, entityName };
    if (state === 'removed') return { ...item, state };

    const read = dataProduct.safeParse(sent);
    return read.success
      ? { ...item, state, product: read.data }
      : {
          ...item,
          state: 'unreadable' as const,
          message: z.prettifyError(read.error),
        };
  }) satisfies z.ZodType<ReceivedProjectionItem>;

export const projectionPage = z.object({
  environmentId: text,
  namespace: text,
  isComplete: z.boolean(),
  lastSequence: count,
  items: z.array(projectionItem),
  hasMore: z.boolean(),
}) satisfies z.ZodType<ProjectionPage<ReceivedProjectionItem>>;

const projectionEvent = z.object({
  environmentId: text,
  sequence: count,
}) satisfies z.ZodType<ProjectionEvent>;

/**
 * Reads the payload of an event on `PROJECTION_EVENTS_TOPIC`.
 *
 * @throws ZodError when it is none.
 */
export function parseProjectionEvent(payload: unknown): ProjectionEvent {
  return projectionEvent.parse(payload);
}
