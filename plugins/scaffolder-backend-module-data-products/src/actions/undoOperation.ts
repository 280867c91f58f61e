// SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { clientsFor } from '../operation/clientsFor';
import { describeSteps } from '../operation/describeOperation';
import { operationUrl } from '../operation/links';
import { refusalFrom } from '../operation/refusalFrom';
import { undoOperation } from '../operation/undoOperation';
import { ActionTools } from './ActionTools';
import { undoExamples } from './examples';
import { undoFields } from './inputSchemas';
import { undoOutputs } from './outputSchemas';

/**
 * `data-product:undo`: takes back what an action before it did. It needs no checkpoint: what was undone before is answered
 * as it is.
 */
export function undoOperationAction(tools: ActionTools) {
  return createTemplateAction({
    id: 'data-product:undo',
    description:
      'Takes back what creating, publishing or unpublishing a data product did, unless somebody has changed it since; a topic is deleted only while it is empty',
    examples: undoExamples,
    supportsDryRun: true,
    schema: { input: undoFields, output: undoOutputs },
    async handler(ctx) {
      const { operationId } = ctx.input;
      ctx.output('operationUrl', operationUrl(operationId, tools.links));
      if (ctx.isDryRun) {
        ctx.logger.info(`Would undo operation ${operationId}`);
        ctx.output('state', 'planned');
        ctx.output('steps', '');
        return;
      }
      const { operations } = clientsFor(
        () => ctx.getInitiatorCredentials(),
        tools.services,
      );
      try {
        const operation = await undoOperation(operationId, {
          operations,
          logger: ctx.logger,
          wait: tools.wait,
        });
        ctx.output('state', operation.state);
        ctx.output('steps', describeSteps(operation));
      } catch (error) {
        throw refusalFrom(error);
      }
    },
  });
}
