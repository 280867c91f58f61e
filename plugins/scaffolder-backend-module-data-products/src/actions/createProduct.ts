// SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionTools } from './ActionTools';
import { createExamples } from './examples';
import { createFields } from './inputSchemas';
import { makeProduct } from './makeProduct';
import { operationOutputs } from './outputSchemas';
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
    handler: ctx => makeProduct(ctx, () => createRequest(ctx.input), tools),
  });
}
