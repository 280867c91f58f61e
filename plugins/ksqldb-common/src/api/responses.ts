// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  entity,
  errorBody,
  listedQuery,
  queryDescription,
  sourceDescription,
} from './entityResponses';
import type {
  HistoryResponse,
  KsqlClusterInfo,
  KsqlClusterState,
  KsqlExplanation,
  KsqlQueryList,
  KsqlSource,
  KsqlSourceList,
  SavedQuery,
  StatementsResponse,
  UseCase,
} from './types';

const text = z.string();
const optionalText = z.string().optional();
const texts = z.array(z.string());

export const queryLimits = z.object({
  rows: z.number(),
  bytes: z.number(),
  seconds: z.number(),
});

const statementClass = z.enum([
  'query',
  'metadata',
  'definition',
  'dataWrite',
  'runControl',
  'session',
  'admin',
  'test',
  'unknown',
]);

export const clustersResponse = z.array(
  z.object({
    id: text,
    title: text,
    environment: z.object({ id: text, title: text, namespace: text }),
    kafkaClusterId: text,
    consoleUrl: optionalText,
    isReadOnly: z.boolean(),
    rights: z.object({
      executeQueries: z.boolean(),
      changeDefinitions: z.boolean(),
      writeData: z.boolean(),
      controlQueries: z.boolean(),
      printTopics: z.boolean(),
      useUnownedSources: z.boolean(),
    }),
    limits: queryLimits,
    allowedProperties: texts,
    problems: texts,
  }) satisfies z.ZodType<KsqlClusterInfo>,
);

export const clusterState = z.object({
  server: z.object({
    version: text,
    kafkaClusterId: optionalText,
    ksqlServiceId: optionalText,
    serverStatus: optionalText,
  }),
  health: z.object({
    isHealthy: z.boolean(),
    details: z.array(z.object({ name: text, isHealthy: z.boolean() })),
    serverState: optionalText,
  }),
  readAt: text,
}) satisfies z.ZodType<KsqlClusterState>;

const product = z.object({ entityRef: text, title: text });

export const source = z.object({
  ...sourceDescription.shape,
  product: product.optional(),
  personalData: z.enum(['yes', 'no', 'unknown']),
  refusal: optionalText,
}) satisfies z.ZodType<KsqlSource>;

export const sourceList = z.object({
  sources: z.array(source),
  readAt: text,
}) satisfies z.ZodType<KsqlSourceList>;

export const queryList = z.object({
  queries: z.array(z.object({ ...listedQuery.shape, sources: texts })),
  readAt: text,
}) satisfies z.ZodType<KsqlQueryList>;

export const explanation = z.object({
  query: queryDescription,
  graph: z.object({
    nodes: z.array(
      z.object({
        id: text,
        kind: z.enum(['stream', 'table', 'query']),
        name: text,
        topic: optionalText,
        product: product.optional(),
        state: optionalText,
      }),
    ),
    edges: z.array(z.object({ from: text, to: text })),
  }),
}) satisfies z.ZodType<KsqlExplanation>;

const entities = z.array(entity);

export const statementsResponse = z.object({
  results: z.array(
    z.object({
      class: statementClass,
      text,
      outcome: z.discriminatedUnion('status', [
        z.object({ status: z.literal('done'), entities }),
        z.object({ status: z.literal('accepted'), commandId: text, entities }),
        z.object({ status: z.literal('failed'), error: errorBody, entities }),
        z.object({ status: z.literal('notRun') }),
      ]),
    }),
  ),
}) satisfies z.ZodType<StatementsResponse>;

export const stoppedRun = z.object({ isStopped: z.boolean() });

export const historyResponse = z.object({
  items: z.array(
    z.object({
      id: text,
      clusterId: text,
      text,
      class: statementClass,
      startedAt: text,
      durationMs: z.number(),
      outcome: z.enum(['running', 'succeeded', 'stopped', 'failed', 'lost']),
      message: optionalText,
      rows: z.number().optional(),
    }),
  ),
  totalItems: z.number(),
}) satisfies z.ZodType<HistoryResponse>;

export const savedQuery = z.object({
  id: text,
  clusterId: text,
  title: text,
  text,
  savedAt: text,
}) satisfies z.ZodType<SavedQuery>;

export const useCase = z.object({
  name: text,
  title: text,
  description: text,
  clusterId: text,
  inputs: texts,
  outputTopic: text,
  statement: text,
}) satisfies z.ZodType<UseCase>;
