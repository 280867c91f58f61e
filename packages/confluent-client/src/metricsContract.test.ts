// SPDX-License-Identifier: Apache-2.0
import { Scenario, startSimulator } from '@data-mesh/confluent-simulator';
import { createMetricsClient, createRequestBudget, systemClock } from '.';
import { CONTRACT_CLUSTERS, describeMetrics, MetricsStage } from './testUtils';

const scenario = (stage: MetricsStage, now: Date): Scenario => ({
  startsAt: now.toISOString(),
  environments: [
    {
      id: 'env-contract',
      name: 'contract',
      package: 'advanced',
      registryId: 'lsrc-contract',
      apiKeys: [{ key: 'right-key', secret: 'right-secret', kind: 'cloud' }],
      clusters: CONTRACT_CLUSTERS.map(id => ({ id, name: id })),
      topics: stage.topics.map(({ name, clusterId, silentSince }) => ({
        name,
        cluster: clusterId,
        traffic: {
          recordsPerSecond: 5,
          silentSince: silentSince?.toISOString(),
        },
      })),
      consumerGroups: stage.groups.map(
        ({ clusterId, stoppedAt, ...group }) => ({
          ...group,
          cluster: clusterId,
          behaviour: stoppedAt ? ('stopped' as const) : ('keepsUp' as const),
          since: stoppedAt?.toISOString(),
        }),
      ),
    },
    {
      id: 'env-foreign',
      name: 'foreign',
      package: 'essentials',
      registryId: 'lsrc-foreign',
      apiKeys: [
        { key: 'foreign-key', secret: 'foreign-secret', kind: 'cloud' },
      ],
      clusters: [],
    },
  ],
});

describeMetrics('the simulator', async ({ now, stage, key = 'right' }) => {
  const simulator = await startSimulator({
    scenario: scenario(stage, now),
    clock: () => now,
    limits: false,
  });
  return {
    client: createMetricsClient({
      baseUrl: simulator.url,
      credentials: {
        type: 'apiKey',
        key: `${key}-key`,
        secret: `${key}-secret`,
      },
      budget: createRequestBudget({ requestsPerSecond: 75 }),
      retryBaseDelayMs: 1,
      clock: { ...systemClock, now: () => now.getTime() },
    }),
    world: {
      fail: (fault, when = {}) =>
        void simulator.faults.add({
          routes: ['metrics.*'],
          ...when,
          ...(typeof fault === 'number'
            ? { kind: 'status', status: fault, body: 'html' }
            : { kind: fault }),
        }),
    },
    close: () => simulator.stop(),
  };
});
