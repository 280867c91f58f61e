// SPDX-License-Identifier: Apache-2.0
import { startSimulator } from '@data-mesh/confluent-simulator';
import { createConnectClient, createRequestBudget } from '.';
import { CONTRACT_CLUSTERS, describeConnect } from './testUtils';

describeConnect('the simulator', async ({ connectors, key }) => {
  const simulator = await startSimulator({
    scenario: {
      startsAt: '2026-11-16T12:00:00Z',
      environments: [
        {
          id: 'env-contract',
          name: 'contract',
          package: 'advanced',
          registryId: 'lsrc-contract',
          apiKeys: [
            { key: 'right-key', secret: 'right-secret', kind: 'cloud' },
            {
              key: 'reader-key',
              secret: 'reader-secret',
              kind: 'cloud',
              role: 'DataDiscovery',
            },
          ],
          clusters: CONTRACT_CLUSTERS.map(id => ({ id, name: id })),
          connectors: connectors.map(({ clusterId, ...spec }, index) => ({
            ...spec,
            id: `lcc-${index}`,
            cluster: clusterId,
          })),
        },
      ],
    },
    limits: false,
  });
  return {
    client: createConnectClient({
      baseUrl: simulator.url,
      environmentId: 'env-contract',
      credentials: {
        type: 'apiKey',
        key: `${key}-key`,
        secret: `${key}-secret`,
      },
      budget: createRequestBudget({ requestsPerSecond: 75 }),
      retryBaseDelayMs: 1,
    }),
    world: {
      fail: (fault, when = {}) =>
        void simulator.faults.add({
          routes: ['connect.*'],
          ...when,
          ...(typeof fault === 'number'
            ? { kind: 'status', status: fault }
            : { kind: fault }),
        }),
    },
    close: () => simulator.stop(),
  };
});
