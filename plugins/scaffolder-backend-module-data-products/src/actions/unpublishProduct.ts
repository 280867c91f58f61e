// SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { clientsFor } from '../operation/clientsFor';
import { operationUrl } from '../operation/links';
import { ActionTools } from './ActionTools';
import { unpublishExamples } from './examples';
import { unpublishFields } from './inputSchemas';
import { unpublishOutputs } from './outputSchemas';
import { performOperation } from './performOperation';
import { readKnownProduct } from './readKnownProduct';
import { unpublishRequest } from './requests';

/** `data-product:unpublish`: makes a product a plain topic again. */
export function unpublishProductAction(tools: ActionTools) {
  return createTemplateAction({
    id: 'data-product:unpublish',
    description:
      'Makes a data product a plain topic again; the topic and its records stay',
    examples: unpublishExamples,
    supportsDryRun: true,
    schema: { input: unpublishFields, output: unpublishOutputs },
    async handler(ctx) {
      const clients = clientsFor(
        () => ctx.getInitiatorCredentials(),
        tools.services,
      );
      const outcome = await performOperation(
        ctx,
        async () =>
          unpublishRequest(
            ctx.input,
            await readKnownProduct(ctx.input.entityRef, clients),
          ),
        tools,
      );
      ctx.output('operationId', outcome.operationId);
      ctx.output('state', outcome.state);
      ctx.output('entityRef', ctx.input.entityRef);
      ctx.output(
        'operationUrl',
        outcome.operationId && operationUrl(outcome.operationId, tools.links),
      );
      ctx.output('steps', outcome.steps);
    },
  });
}
