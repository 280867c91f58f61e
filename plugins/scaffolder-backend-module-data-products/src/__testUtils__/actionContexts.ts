// SPDX-License-Identifier: Apache-2.0
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperationStep,
  anOperationTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { PublishInput } from '../actions/inputSchemas';

export const PUBLISH: PublishInput = {
  environmentId: 'env-7k2mq9',
  clusterId: 'lkc-3x9wz1',
  topic: 'orders.returned.v1',
  metadata: {
    description: ' Returns, as shops accept them. ',
    owner: 'group:default/checkout',
    domain: 'domain:default/sales',
    qualityTier: 'curated',
    slaTier: 'tier-2',
  },
  acceptedSlaTier: 'tier-2',
};

/** Title of the one step of an operation. */
export const STEP = 'Tag orders.returned.v1 as DataProduct';

/** A state of an operation with one step. */
export const withStep = (
  state: Operation['state'],
  step: Parameters<typeof anOperationStep>[0],
  target: Parameters<typeof anOperationTarget>[0] = {},
): Partial<Operation> => ({
  state,
  targets: [
    anOperationTarget({
      title: 'orders.returned.v1',
      entityRef: 'dataproduct:prod/orders.returned.v1',
      steps: [anOperationStep({ title: STEP, ...step })],
      ...target,
    }),
  ],
});

/** The context of a task: what the scaffolder's own builder leaves out is put over it. */
export function aContext<T extends JsonObject>(
  input: T,
  overrides: Partial<ActionContext<T, JsonObject>> = {},
) {
  return { ...createMockActionContext<T>({ input }), ...overrides };
}

/** What an action gave to the steps after it. */
export const outputsOf = (ctx: { output: unknown }) =>
  Object.fromEntries((ctx.output as jest.Mock).mock.calls);
