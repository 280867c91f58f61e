// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { TopicAccessResponse } from './topicAccessTypes';
import { ProductLineage } from './lineageTypes';
import { ProblemReport, ReportedProblem } from './problemTypes';

const text = z.string();
const optionalText = z.string().optional();

export const productLineage = z.object({
  edges: z.array(
    z.object({
      direction: z.enum(['writes', 'reads']),
      neighbour: z.object({
        entityRef: optionalText,
        kind: text,
        name: text,
        ownerRef: optionalText,
      }),
      evidence: z.array(
        z.object({
          source: text,
          title: text,
          detail: text,
          observedAt: optionalText,
        }),
      ),
    }),
  ),
  failures: z.array(z.object({ source: text, title: text, cause: text })),
}) satisfies z.ZodType<ProductLineage>;

export const problemReport = z.object({
  id: text,
  entityRef: text,
  title: text,
  text,
  reportedBy: text,
  reportedAt: text,
  state: z.enum(['open', 'closed']),
  closedBy: optionalText,
  closedAt: optionalText,
  closingNote: optionalText,
  isClosable: z.boolean(),
}) satisfies z.ZodType<ProblemReport>;

export const reportedProblem = z.object({
  report: problemReport,
  isOwnerNotified: z.boolean(),
}) satisfies z.ZodType<ReportedProblem>;

const topicOfCluster = { clusterId: text, topic: text };

export const topicAccessResponse = z.object({
  topics: z.array(
    z.discriminatedUnion('status', [
      z.object({
        ...topicOfCluster,
        status: z.literal('product'),
        entityRef: text,
        title: text,
        isOwned: z.boolean(),
        personalData: z.enum(['yes', 'no', 'unknown']),
        mayReadUnmasked: z.boolean(),
      }),
      z.object({ ...topicOfCluster, status: z.literal('noProduct') }),
      z.object({ ...topicOfCluster, status: z.literal('hidden') }),
    ]),
  ),
}) satisfies z.ZodType<TopicAccessResponse>;
