// SPDX-License-Identifier: Apache-2.0
import {
  LinkBases,
  operationUrl,
  productUrl,
  topicUrl,
} from '../operation/links';
import type { operationOutputs } from './outputSchemas';
import type { Outcome } from './performOperation';

interface ProductContext {
  input: { environmentId: string; clusterId: string; topic: string };
  output(name: keyof typeof operationOutputs, value: string): void;
}

/** Gives what became of a product to the steps after it. Addresses of what is not there yet are empty. */
export function outputProduct(
  outcome: Outcome,
  ctx: ProductContext,
  links: LinkBases,
): void {
  const { operationId, state, entityRef, steps } = outcome;
  ctx.output('operationId', operationId);
  ctx.output('state', state);
  ctx.output('entityRef', entityRef);
  ctx.output('productUrl', entityRef && productUrl(entityRef, links));
  ctx.output('operationUrl', operationId && operationUrl(operationId, links));
  ctx.output('topicUrl', topicUrl(ctx.input, links));
  ctx.output('steps', steps);
}
