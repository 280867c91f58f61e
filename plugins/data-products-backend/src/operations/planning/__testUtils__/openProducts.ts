// SPDX-License-Identifier: Apache-2.0

import {
  DeprecateTarget,
  EditTarget,
  EditableProduct,
  UnpublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PlannedOperation } from '../../types';
import { openPlanner } from './openPlanner';

type Options = NonNullable<Parameters<typeof openPlanner>[1]>;

/** As it is written of most of the products. */
export const metadata = {
  owner: '@checkout',
  domain: 'Sales',
  description: 'Every order.',
  quality: 'Curated',
  sla: 'tier 1',
};

const fill: Options['fill'] = confluent => {
  confluent.put('orders', {
    metadata,
    owner: 'checkout',
    description: 'Every order.',
  });
  confluent.put('orders-v2', { metadata });
  confluent.put('old', {
    metadata: { ...metadata, lifecycle: 'deprecated', endsOn: '2026-12-01' },
  });
  confluent.put('odd', {
    metadata: {
      owner: 'nobody',
      domain: 'nowhere',
      quality: 'gold',
      sla: 'always',
      lifecycle: 'ancient',
      description: 'Odd.',
      'cost-center': '4711',
    },
  });
  for (const name of ['p1', 'p2']) {
    confluent.put(name, {
      metadata: { ...metadata, product: 'pair', domain: name },
    });
  }
};

/** `code @field`, of the environment and of all targets. */
export const problemsOf = ({ plan }: PlannedOperation) =>
  [...plan.problems, ...plan.targets.flatMap(target => target.problems)].map(
    ({ code, field }) => (field ? `${code} @${field}` : code),
  );

/** A planner over products, and requests that start from what a form would have loaded. */
export async function openProducts(
  databases: Parameters<typeof openPlanner>[0],
  options: Options = {},
) {
  const opened = await openPlanner(databases, { fill, ...options });
  const targetOf = ({ entityRef, version }: EditableProduct) => ({
    entityRef,
    version,
  });
  return {
    ...opened,
    async edit(
      name: string,
      change: Partial<EditTarget['metadata']>,
      overrides: Partial<EditTarget> = {},
    ) {
      const now = await opened.editable(name);
      return opened.plan({
        kind: 'edit',
        environmentId: 'env-1',
        targets: [
          {
            ...targetOf(now),
            metadata: { ...now.metadata, ...change },
            ...overrides,
          },
        ],
      });
    },
    async deprecate(name: string, overrides: Partial<DeprecateTarget> = {}) {
      return opened.plan({
        kind: 'deprecate',
        environmentId: 'env-1',
        targets: [
          {
            ...targetOf(await opened.editable(name)),
            successor: '',
            endsOn: '2027-01-31',
            ...overrides,
          },
        ],
      });
    },
    async unpublish(name: string, overrides: Partial<UnpublishTarget> = {}) {
      return opened.plan({
        kind: 'unpublish',
        environmentId: 'env-1',
        targets: [{ ...targetOf(await opened.editable(name)), ...overrides }],
      });
    },
  };
}

/** What the steps of all targets would change. */
export const changesOf = ({ plan }: PlannedOperation) =>
  plan.targets.flatMap(({ steps }) => steps.flatMap(({ changes }) => changes));
