// SPDX-License-Identifier: Apache-2.0
import {
  LinkBases,
  operationUrl,
  productUrl,
  topicUrl,
} from '../operation/links';
import { describeOutcome } from './describeOutcome';
import type { operationOutputs } from './outputSchemas';
import type { Outcome } from './performOperation';

export interface ProductContext {
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
  const addresses = {
    productUrl: entityRef && productUrl(entityRef, links),
    operationUrl: operationId && operationUrl(operationId, links),
    topicUrl: topicUrl(ctx.input, links),
  };
  ctx.output('operationId', operationId);
  ctx.output('state', state);
  ctx.output('entityRef', entityRef);
  ctx.output('topic', ctx.input.topic);
  ctx.output('productUrl', addresses.productUrl);
  ctx.output('operationUrl', addresses.operationUrl);
  ctx.output('topicUrl', addresses.topicUrl);
  ctx.output('steps', steps);
  ctx.output(
    'summary',
    describeOutcome({ ...outcome, ...addresses, topic: ctx.input.topic }),
  );
}
