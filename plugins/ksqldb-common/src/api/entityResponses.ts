// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { KsqlColumn } from '../rows/types';
import type {
  KsqlCommandStatus,
  KsqlEntity,
  KsqlErrorBody,
  KsqlFunctionDescription,
  KsqlFunctionSummary,
  KsqlListedQuery,
  KsqlListedSource,
  KsqlQueryDescription,
  KsqlSourceDescription,
} from '../server/types';

/*
 * Shapes in which our own back end passes on what ksqlDB said. Both sides belong to one release, so these find wrong
 * versions and proxies that answer in the back end's place; they do not judge values.
 */

const text = z.string();
const optionalText = z.string().optional();
const texts = z.array(z.string());

export const column = z.object({
  name: text,
  type: text,
  role: z.enum(['key', 'header']).optional(),
}) satisfies z.ZodType<KsqlColumn>;

export const errorBody = z.object({
  code: z.number(),
  message: text,
  statementText: optionalText,
}) satisfies z.ZodType<KsqlErrorBody>;

export const commandStatus = z.object({
  status: text,
  message: text,
  queryId: optionalText,
}) satisfies z.ZodType<KsqlCommandStatus>;

const listedSource = z.object({
  type: z.enum(['STREAM', 'TABLE']),
  name: text,
  topic: text,
  keyFormat: optionalText,
  valueFormat: optionalText,
  isWindowed: z.boolean().optional(),
}) satisfies z.ZodType<KsqlListedSource>;

export const listedQuery = z.object({
  id: text,
  text,
  sinks: texts,
  sinkTopics: texts,
  queryType: text,
  state: text,
  stateCounts: z.record(z.string(), z.number()),
}) satisfies z.ZodType<KsqlListedQuery>;

export const sourceDescription = z.object({
  ...listedSource.shape,
  columns: z.array(column),
  timestampColumn: optionalText,
  windowType: optionalText,
  statement: optionalText,
  partitions: z.number().optional(),
  replication: z.number().optional(),
  readQueries: z.array(listedQuery),
  writeQueries: z.array(listedQuery),
  statistics: text,
  errorStatistics: text,
}) satisfies z.ZodType<KsqlSourceDescription>;

export const queryDescription = z.object({
  id: optionalText,
  text,
  columns: z.array(column),
  sources: texts,
  sinks: texts,
  topology: text,
  executionPlan: text,
  state: optionalText,
  queryType: optionalText,
  windowType: optionalText,
  consumerGroupId: optionalText,
  hostStates: z.record(z.string(), z.string()),
  errors: z.array(z.object({ at: text, message: text, type: text })),
}) satisfies z.ZodType<KsqlQueryDescription>;

export const functionSummary = z.object({
  name: text,
  type: text,
  category: optionalText,
}) satisfies z.ZodType<KsqlFunctionSummary>;

export const functionDescription = z.object({
  name: text,
  type: text,
  description: text,
  variants: z.array(
    z.object({
      arguments: z.array(
        z.object({
          name: text,
          type: text,
          description: text,
          isVariadic: z.boolean(),
        }),
      ),
      returnType: text,
      description: text,
    }),
  ),
}) satisfies z.ZodType<KsqlFunctionDescription>;

const topic = z.object({
  name: text,
  replicas: z.array(z.number()),
  consumers: z.number().optional(),
  consumerGroups: z.number().optional(),
});

const property = z.object({
  name: text,
  scope: optionalText,
  value: optionalText,
  isEditable: z.boolean().optional(),
});

const entityOf = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type[],
  shape: Shape,
) =>
  z.object({
    statementText: text,
    warnings: texts,
    type: z.literal(type),
    ...shape,
  });

export const entity = z.discriminatedUnion('type', [
  entityOf(['currentStatus'], {
    commandId: text,
    commandStatus,
    commandSequenceNumber: z.number().optional(),
  }),
  entityOf(['streams', 'tables'], { sources: z.array(listedSource) }),
  entityOf(['queries'], { queries: z.array(listedQuery) }),
  entityOf(['sourceDescription'], { source: sourceDescription }),
  entityOf(['sourceDescriptions'], { sources: z.array(sourceDescription) }),
  entityOf(['queryDescription'], { query: queryDescription }),
  entityOf(['queryDescriptions'], { queries: z.array(queryDescription) }),
  entityOf(['topics'], { topics: z.array(topic) }),
  entityOf(['properties'], { properties: z.array(property) }),
  entityOf(['functions'], { functions: z.array(functionSummary) }),
  entityOf(['functionDescription'], { function: functionDescription }),
  entityOf(['types'], { types: z.array(z.object({ name: text, type: text })) }),
  entityOf(['variables'], {
    variables: z.array(z.object({ name: text, value: text })),
  }),
  entityOf(['terminatedQuery'], { queryId: text, wasTerminated: z.boolean() }),
  entityOf(['assertion'], { subject: text, exists: z.boolean() }),
  entityOf(['warning'], { message: text }),
  entityOf(['unrecognized'], { wireType: text, body: z.unknown() }),
]) satisfies z.ZodType<KsqlEntity>;
