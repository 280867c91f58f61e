// SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionTools } from './ActionTools';
import { createExamples } from './examples';
import { createFields } from './inputSchemas';
import { operationOutputs } from './outputSchemas';
import { outputProduct } from './outputProduct';
import { performOperation } from './performOperation';
import { createRequest } from './requests';

/** `data-product:create`: a topic with its schema, published as a product. */
export function createProductAction(tools: ActionTools) {
  return createTemplateAction({
    id: 'data-product:create',
    description:
      'Creates a topic with its schema and publishes it as a data product; undoes everything when a part fails',
    examples: createExamples,
    supportsDryRun: true,
    schema: { input: createFields, output: operationOutputs },
    async handler(ctx) {
      const outcome = await performOperation(
        ctx,
        async () => createRequest(ctx.input),
        tools,
      );
      outputProduct(outcome, ctx, tools.links);
    },
  });
}
