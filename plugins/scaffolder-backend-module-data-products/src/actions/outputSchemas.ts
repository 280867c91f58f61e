// SPDX-License-Identifier: Apache-2.0
import {
  OPERATION_STATES,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What every action that writes gives to the steps after it. */
export const operationOutputs = {
  operationId: (z: Z) =>
    z.string().describe('Of the operation; empty in a dry run'),
  state: (z: Z) =>
    z
      .enum(['planned', ...OPERATION_STATES])
      .describe('`planned` in a dry run, else how it ended'),
  entityRef: (z: Z) => z.string().describe('The product'),
  productUrl: (z: Z) => z.string().describe('Page of the product'),
  operationUrl: (z: Z) =>
    z.string().describe('Page of the operation; empty in a dry run'),
  topicUrl: (z: Z) =>
    z.string().describe('Page of the topic in Confluent’s console'),
  topic: (z: Z) => z.string().describe('Name of the topic'),
  steps: (z: Z) => z.string().describe('What was done, one line for each step'),
  summary: (z: Z) =>
    z
      .string()
      .describe('What was done, with links, in Markdown, for the task’s page'),
};

/** The same for `data-product:unpublish`, which looks at no topic. */
export const unpublishOutputs = {
  operationId: operationOutputs.operationId,
  state: operationOutputs.state,
  entityRef: operationOutputs.entityRef,
  operationUrl: operationOutputs.operationUrl,
  steps: operationOutputs.steps,
};

/** What `data-product:undo` gives. */
export const undoOutputs = {
  state: operationOutputs.state,
  operationUrl: operationOutputs.operationUrl,
  steps: operationOutputs.steps,
};

/** What `data-product:plan` gives. */
export const planOutputs = {
  isRunnable: (z: Z) => z.boolean().describe('Whether nothing is in the way'),
  problems: (z: Z) =>
    z
      .array(
        z.object({
          severity: z.enum(['error', 'warning'] satisfies [
            OperationProblem['severity'],
            OperationProblem['severity'],
          ]),
          message: z.string(),
          field: z.string().optional(),
        }),
      )
      .describe('What is in the way, or should be known'),
  steps: (z: Z) =>
    z.string().describe('What would be written, one line for each step'),
};
