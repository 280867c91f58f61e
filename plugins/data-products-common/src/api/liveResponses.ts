// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  Attainment,
  ConnectorRestart,
  ConsumerGroupDetails,
  ConsumerIndexState,
  DeclaredUse,
  GroupMember,
  GroupPartition,
  LiveUnknownReason,
  Measured,
  ObservedGroup,
  PortHealth,
  ProductConsumer,
  ProductConsumers,
  ProductHealth,
  RecordSample,
  SampledPart,
  SampledRecord,
  ServiceObjectives,
} from './liveTypes';

const text = z.string();
const optionalText = z.string().optional();
const count = z.number();
const source = z.enum(['kafka', 'metrics']);

const reason = z.enum([
  'notConfigured',
  'notMeasuredYet',
  'credentials',
  'forbidden',
  'notFound',
  'unreachable',
  'timeout',
  'unavailable',
  'unsupported',
]) satisfies z.ZodType<LiveUnknownReason>;

export function measured<T>(value: z.ZodType<T>): z.ZodType<Measured<T>> {
  return measuredBy(value, source);
}

/** @param takenBy - What may have told the figure. */
export function measuredBy<T, Source extends string>(
  value: z.ZodType<T>,
  takenBy: z.ZodType<Source>,
): z.ZodType<Measured<T, Source>> {
  // Generic in its value, so the compiler cannot tell that `value` is required here.
  return z.discriminatedUnion('status', [
    z.object({
      status: z.literal('known'),
      value,
      source: takenBy,
      observedAt: text,
      delaySeconds: count,
    }),
    z.object({ status: z.literal('unknown'), reason, message: text }),
  ]) as z.ZodType<Measured<T, Source>>;
}

const failures = z.array(z.object({ source: text, title: text, cause: text }));

const portHealth = z.object({
  topic: text,
  clusterId: optionalText,
  lastRecordAt: measured(text.nullable()),
  recordsPerSecond: measured(count),
  worstLag: measured(
    z
      .object({
        groupId: text,
        lagMessages: count,
        lagSeconds: count.optional(),
      })
      .nullable(),
  ),
  deadLetters: measured(z.array(z.object({ topic: text, records: count }))),
  rates: z.array(z.object({ at: text, recordsPerSecond: count.optional() })),
}) satisfies z.ZodType<PortHealth>;

export const serviceObjectives = z.object({
  freshnessSeconds: count.optional(),
  lagSeconds: count.optional(),
  target: count,
}) satisfies z.ZodType<ServiceObjectives>;

const attainment = z.array(
  z.object({
    period: z.enum(['24h', '7d', '30d']),
    share: count.optional(),
    measured: count,
  }),
) satisfies z.ZodType<Attainment[]>;

export const productHealth = z.object({
  ports: z.array(portHealth),
  objectives: serviceObjectives.optional(),
  attainment: z.object({ freshness: attainment, lag: attainment }),
  lastSchemaChange: z
    .object({ subject: text, version: count, at: text })
    .optional(),
  feedFailures: z.array(
    z.object({
      kind: z.enum(['query', 'connector']),
      name: text,
      cause: text,
      href: optionalText,
      observedAt: optionalText,
      connectorClusterId: optionalText,
      restart: z
        .discriminatedUnion('isAllowed', [
          z.object({ isAllowed: z.literal(true) }),
          z.object({ isAllowed: z.literal(false), because: text }),
        ])
        .optional(),
    }),
  ),
  runbookUrl: optionalText,
  recoveryUrl: optionalText,
}) satisfies z.ZodType<ProductHealth>;

export const connectorRestart = z.object({
  state: optionalText,
}) satisfies z.ZodType<ConnectorRestart>;

const observedGroup = z.object({
  clusterId: text,
  groupId: text,
  topics: z.array(text),
  state: measured(
    z.enum(['stable', 'rebalancing', 'empty', 'dead', 'unknown']),
  ),
  memberCount: measured(count),
  lagMessages: measured(count),
  lagSeconds: measured(count),
  trend: z.enum(['growing', 'shrinking', 'steady', 'unknown']),
}) satisfies z.ZodType<ObservedGroup>;

const consumer = z.object({
  id: text,
  kind: text,
  name: text,
  entityRef: optionalText,
  ownerRef: optionalText,
  evidence: z.array(
    z.object({
      source: text,
      title: text,
      detail: text,
      observedAt: optionalText,
    }),
  ),
  groups: z.array(observedGroup),
  canBeRemoved: z.boolean().optional(),
}) satisfies z.ZodType<ProductConsumer>;

const indexState = z.object({
  clusterId: text,
  observedAt: optionalText,
  since: optionalText,
  source: source.optional(),
  groupCount: count,
  ignoredGroupCount: count.optional(),
  isComplete: z.boolean(),
  problem: z.object({ reason, message: text }).optional(),
}) satisfies z.ZodType<ConsumerIndexState>;

export const productConsumers = z.object({
  consumers: z.array(consumer),
  indexes: z.array(indexState),
  failures,
}) satisfies z.ZodType<ProductConsumers>;

const member = z.object({
  memberId: text,
  clientId: text,
  host: text,
  partitions: z.array(z.object({ topic: text, partition: count })),
}) satisfies z.ZodType<GroupMember>;

const partition = z.object({
  topic: text,
  partition: count,
  committedOffset: optionalText,
  logEndOffset: text,
  lagMessages: count.optional(),
  lagSeconds: count.optional(),
}) satisfies z.ZodType<GroupPartition>;

export const consumerGroupDetails = observedGroup.extend({
  members: measured(z.array(member)),
  partitions: measured(z.array(partition)),
  samples: z.array(
    z.object({
      at: text,
      lagMessages: count.optional(),
      lagSeconds: count.optional(),
    }),
  ),
}) satisfies z.ZodType<ConsumerGroupDetails>;

export const declaredUse = z.object({
  entityRef: text,
  declaredBy: text,
  declaredAt: text,
}) satisfies z.ZodType<DeclaredUse>;

const sampledPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('null') }),
  z.object({
    kind: z.literal('decoded'),
    json: text,
    format: z.enum(['AVRO', 'JSON', 'PROTOBUF']),
    schemaId: count.optional(),
    schemaGuid: optionalText,
    isCut: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('text'),
    text,
    isCut: z.boolean().optional(),
    window: z.object({ startsAt: text, endsAt: optionalText }).optional(),
  }),
  z.object({ kind: z.literal('binary'), hex: optionalText }),
  z.object({
    kind: z.literal('undecodable'),
    message: text,
    hex: optionalText,
  }),
  z.object({ kind: z.literal('hidden') }),
]) satisfies z.ZodType<SampledPart>;

const sampledRecord = z.object({
  partition: count,
  offset: text,
  timestamp: optionalText,
  key: sampledPart,
  value: sampledPart,
  headers: z.array(z.object({ name: text, value: optionalText })),
  bytes: count,
}) satisfies z.ZodType<SampledRecord>;

export const recordSample = z.object({
  records: z.array(sampledRecord),
  isMasked: z.boolean(),
  maskedFields: z.array(z.object({ path: text, tags: z.array(text) })),
  scanned: count,
  endedBy: z.enum(['limit', 'end', 'bytes', 'records', 'time']),
  readAt: text,
  failures: z.array(z.object({ partition: count, message: text })),
}) satisfies z.ZodType<RecordSample>;
