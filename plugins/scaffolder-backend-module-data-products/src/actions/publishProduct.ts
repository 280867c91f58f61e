// SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionTools } from './ActionTools';
import { publishExamples } from './examples';
import { publishFields } from './inputSchemas';
import { makeProduct } from './makeProduct';
import { operationOutputs } from './outputSchemas';
import { publishRequest } from './requests';

/** `data-product:publish`: makes a topic that is there a product. */
export function publishProductAction(tools: ActionTools) {
  return createTemplateAction({
    id: 'data-product:publish',
    description:
      'Publishes a topic that is there as a data product; undoes everything when a part fails',
    examples: publishExamples,
    supportsDryRun: true,
    schema: { input: publishFields, output: operationOutputs },
    handler: ctx => makeProduct(ctx, () => publishRequest(ctx.input), tools),
  });
}
