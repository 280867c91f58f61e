// SPDX-License-Identifier: Apache-2.0

import {
  OperationRequest,
  PublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aProductMetadata } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { openPlanner } from './openPlanner';

type Fill = NonNullable<Parameters<typeof openPlanner>[1]>['fill'];

/** One topic that is ready, and some that are not. */
export const fill: Fill = confluent => {
  confluent.put('lone', {
    qualifiedName: 'lkc-1:lone',
    tags: [],
    metadata: {},
  });
  confluent.put('product', { qualifiedName: 'lkc-1:product' });
  confluent.put('system', {
    qualifiedName: 'lkc-1:system',
    tags: [],
    metadata: {},
    isInternal: true,
  });
  confluent.put('bare', {
    qualifiedName: 'lkc-1:bare',
    tags: [],
    metadata: {},
  });
  confluent.subjects = ['lone-value', 'product-value', 'system-value'];
};

/** A target with nothing missing. */
export function aTarget(
  overrides: Partial<PublishTarget> = {},
  metadata: Parameters<typeof aProductMetadata>[0] = {},
): PublishTarget {
  return {
    clusterId: 'lkc-1',
    topic: 'lone',
    metadata: aProductMetadata(metadata),
    acceptedSlaTier: 'tier-2',
    ...overrides,
  };
}

export const publish = (...targets: PublishTarget[]): OperationRequest => ({
  kind: 'publish',
  environmentId: 'env-1',
  targets,
});
