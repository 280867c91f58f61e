// SPDX-License-Identifier: Apache-2.0

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { SyncOutcome } from '@data-mesh/backstage-plugin-data-products-common';
import { RequestBudget } from '@data-mesh/confluent-client';
import { ProductStore } from '../store/types';

/** An environment as far as it can be measured; without a budget nobody asks it anything. */
export interface MeasuredEnvironment {
  id: string;
  budget?: Pick<RequestBudget, 'stats'>;
}

export interface SyncMetrics {
  countRun(run: { environmentId: string; outcome: SyncOutcome }): void;
}

/**
 * Reports how the sync is doing through Backstage's metrics service. Gauges are read from the store, so that every
 * replica reports the same; counters tell of this process alone, since its start.
 *
 * @param options.now - Milliseconds since 1970.
 */
export function reportMetrics(options: {
  metrics: MetricsService;
  store: Pick<ProductStore, 'lastSuccessAt' | 'holds'>;
  environments: MeasuredEnvironment[];
  now: () => number;
}): SyncMetrics {
  const { metrics, store, environments, now } = options;

  metrics
    .createObservableGauge('data_mesh.sync.age', {
      description:
        'Time since the end of the last sync that read everything; none before the first',
      unit: 's',
    })
    .addCallback(async result => {
      for (const { id } of environments) {
        const at = await store.lastSuccessAt(id);
        if (at === undefined) continue;
        const ageSeconds = Math.max(0, (now() - Date.parse(at)) / 1_000);
        result.observe(ageSeconds, { environment: id });
      }
    });

  metrics
    .createObservableGauge('data_mesh.sync.held_removals', {
      description: 'Products whose removal waits for a person',
      unit: '{product}',
    })
    .addCallback(async result => {
      const pending = await store.holds({ state: 'pending' });
      for (const { id } of environments) {
        const held = pending
          .filter(hold => hold.environmentId === id)
          .reduce((sum, hold) => sum + hold.productKeys.length, 0);
        result.observe(held, { environment: id });
      }
    });

  countUpstream('requests', 'data_mesh.upstream.requests', 'Requests sent');
  countUpstream(
    'throttled',
    'data_mesh.upstream.throttled',
    'Requests answered with 429',
  );

  function countUpstream(
    stat: keyof ReturnType<RequestBudget['stats']>,
    name: string,
    description: string,
  ) {
    metrics
      .createObservableCounter(name, { description, unit: '{request}' })
      .addCallback(result => {
        for (const { id, budget } of environments) {
          if (budget) result.observe(budget.stats()[stat], { environment: id });
        }
      });
  }

  const runs = metrics.createCounter('data_mesh.sync.runs', {
    description: 'Syncs that ended, by outcome: succeeded, partial or failed',
    unit: '{run}',
  });
  return {
    countRun: ({ environmentId, outcome }) =>
      runs.add(1, { environment: environmentId, outcome: outcome.status }),
  };
}
