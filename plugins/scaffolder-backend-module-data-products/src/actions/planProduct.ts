// SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import type { z } from 'zod/v3';
import { clientsFor } from '../operation/clientsFor';
import { describePlan, problemsOf } from '../operation/describeOperation';
import { ActionTools } from './ActionTools';
import { planExamples } from './examples';
import { planInput } from './inputSchemas';
import { planOutputs } from './outputSchemas';
import { readKnownProduct } from './readKnownProduct';
import { createRequest, publishRequest, unpublishRequest } from './requests';

type PlanInput = z.infer<ReturnType<typeof planInput>>;
type Clients = ReturnType<typeof clientsFor>;

/** `data-product:plan`: what one of the others would do. */
export function planProductAction(tools: ActionTools) {
  return createTemplateAction({
    id: 'data-product:plan',
    description:
      'Says what creating, publishing or unpublishing a data product would write, and what is in the way; writes nothing',
    examples: planExamples,
    supportsDryRun: true,
    schema: { input: planInput, output: planOutputs },
    async handler(ctx) {
      const clients = clientsFor(
        () => ctx.getInitiatorCredentials(),
        tools.services,
      );
      const plan = await clients.operations.planOperation(
        await requestOf(ctx.input, clients),
        { signal: ctx.signal },
      );
      const problems = problemsOf(plan).map(({ severity, message, field }) => ({
        severity,
        message,
        ...(field && { field }),
      }));
      const steps = describePlan(plan);

      ctx.logger.info(steps);
      problems.forEach(({ severity, message }) =>
        ctx.logger.info(`${severity}: ${message}`),
      );
      ctx.output('isRunnable', plan.isRunnable);
      ctx.output('problems', problems);
      ctx.output('steps', steps);
    },
  });
}

async function requestOf(
  input: PlanInput,
  clients: Clients,
): Promise<OperationRequest> {
  switch (input.kind) {
    case 'create':
      return createRequest(input);
    case 'publish':
      return publishRequest(input);
    case 'unpublish':
      return unpublishRequest(
        input,
        await readKnownProduct(input.entityRef, clients),
      );
    default:
      return input satisfies never;
  }
}
