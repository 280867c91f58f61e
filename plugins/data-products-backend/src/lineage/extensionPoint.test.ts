// SPDX-License-Identifier: Apache-2.0

import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { lineageEvidenceExtensionPoint } from '@data-mesh/backstage-plugin-data-products-node';
import { organisation } from '../__testUtils__/organisation';
import { startPortal, until } from '../__testUtils__/startPortal';

const offsetsEvidence = createBackendModule({
  pluginId: 'data-products',
  moduleId: 'offsets-evidence',
  register(reg) {
    reg.registerInit({
      deps: { lineage: lineageEvidenceExtensionPoint },
      async init({ lineage }) {
        lineage.addProvider({
          id: 'offsets',
          title: 'Committed offsets',
          read: async ({ product }) =>
            product.outputPorts.map(port => ({
              direction: 'reads',
              neighbour: { kind: 'consumerGroup', name: 'reports' },
              detail: `reports reads ${port.name}`,
              observedAt: '2026-11-02T10:00:00.000Z',
            })),
        });
      },
    });
  },
});

describe('lineageEvidenceExtensionPoint', () => {
  it('lets a module add what it observed', async () => {
    const { http, stop } = await startPortal([
      catalogServiceMock.factory({ entities: organisation }),
      offsetsEvidence,
    ]);
    try {
      const { body } = await until(
        () => http.get('/api/data-products/products/shop/orders/lineage'),
        ({ status }) => status === 200,
      );
      expect(body).toEqual({
        edges: [
          {
            direction: 'reads',
            neighbour: { kind: 'consumerGroup', name: 'reports' },
            evidence: [
              {
                source: 'offsets',
                title: 'Committed offsets',
                detail: 'reports reads orders',
                observedAt: '2026-11-02T10:00:00.000Z',
              },
            ],
          },
        ],
        failures: [],
      });
    } finally {
      await stop();
    }
  });
});
