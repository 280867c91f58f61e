// SPDX-License-Identifier: Apache-2.0
import type { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { awaitCatalog } from '../operation/awaitCatalog';
import { clientsFor } from '../operation/clientsFor';
import type { ActionTools } from './ActionTools';
import { outputProduct, ProductContext } from './outputProduct';
import { performOperation, WritingContext } from './performOperation';

/** Has a product made, waits until the portal shows it, and gives what became of it to the steps after it. */
export async function makeProduct(
  ctx: WritingContext & ProductContext,
  request: () => OperationRequest,
  tools: ActionTools,
): Promise<void> {
  const outcome = await performOperation(ctx, async () => request(), tools);
  if (outcome.state === 'succeeded' && outcome.entityRef) {
    const { products } = clientsFor(
      () => ctx.getInitiatorCredentials(),
      tools.services,
    );
    const { logger, signal } = ctx;
    await awaitCatalog(outcome.entityRef, {
      products,
      logger,
      signal,
      wait: tools.wait,
    });
  }
  outputProduct(outcome, ctx, tools.links);
}
