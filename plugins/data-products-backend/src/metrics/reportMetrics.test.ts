// SPDX-License-Identifier: Apache-2.0

import {
  MetricAttributes,
  MetricsServiceObservable,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { parseProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { reportMetrics } from './reportMetrics';

const NOW = Date.parse('2026-11-22T12:02:00.000Z');

function open() {
  /** What the callbacks of each observable metric observe, by environment. */
  const collectors = new Map<string, () => Promise<Record<string, number>>>();

  function observable<T extends MetricAttributes>(
    name: string,
  ): MetricsServiceObservable<T> {
    const callbacks: MetricsServiceObservableCallback<T>[] = [];
    collectors.set(name, async () => {
      const observed: Record<string, number> = {};
      const observe = (value: number, attributes?: T) => {
        observed[String(attributes?.environment)] = value;
      };
      for (const callback of callbacks) await callback({ observe });
      return observed;
    });
    return {
      addCallback: callback => callbacks.push(callback),
      removeCallback: () => {},
    };
  }

  const add = jest.fn();
  const metrics = metricsServiceMock.mock({
    createObservableGauge: observable,
    createObservableCounter: observable,
    createCounter: () => ({ add }),
  });
  const { key } = parseProductKey('env-1/lkc-1/orders');
  const reported = reportMetrics({
    metrics,
    environments: [
      {
        id: 'env-1',
        budget: { stats: () => ({ requests: 40, throttled: 2 }) },
      },
      { id: 'env-2' },
    ],
    store: {
      lastSuccessAt: async id =>
        id === 'env-1' ? '2026-11-22T12:00:00.000Z' : undefined,
      holds: async () => [
        {
          id: '1',
          environmentId: 'env-1',
          heldAt: '2026-11-22T12:00:00.000Z',
          state: 'pending',
          knownProducts: 9,
          productKeys: [key, key],
        },
      ],
    },
    now: () => NOW,
  });
  return { reported, collectors, add };
}

describe('reportMetrics', () => {
  // prettier-ignore
  test.each([
    ['data_mesh.sync.age',           { 'env-1': 120 }],
    ['data_mesh.sync.held_removals', { 'env-1': 2, 'env-2': 0 }],
    ['data_mesh.upstream.requests',  { 'env-1': 40 }],
    ['data_mesh.upstream.throttled', { 'env-1': 2 }],
  ])('%s', async (name, expected) => {
    const { collectors } = open();
    expect(await collectors.get(name)?.()).toEqual(expected);
  });

  it('counts runs by outcome', () => {
    const { reported, add } = open();
    reported.countRun({
      environmentId: 'env-1',
      outcome: { status: 'failed', cause: 'Refused.', canRetryHelp: true },
    });
    expect(add).toHaveBeenCalledWith(1, {
      environment: 'env-1',
      outcome: 'failed',
    });
  });
});
