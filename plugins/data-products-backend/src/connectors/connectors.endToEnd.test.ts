// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  FeedFailure,
  ProductConsumers,
  ProductLineage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import { shopConfig, startPortal, until } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const PRODUCTS = '/api/data-products/products/shop';
const BANK = 'payments-from-bank';
const RESTART = `${PRODUCTS}/payments/connectors/lkc-shop01/${BANK}/restart`;

/** A portal whose connectors fail before it looks at them for the first time. */
async function open(failed: string) {
  return startPortal(
    [
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
    simulator => {
      simulator.world.environment().connectors.fail(failed, 'Refused');
      const { dataMesh } = shopConfig(simulator);
      return {
        dataMesh: {
          ...dataMesh,
          operations: { enforceOwnership: false },
          environments: dataMesh.environments.map(environment => ({
            ...environment,
            mode: 'readWrite',
            kafka: [{ clusterId: 'lkc-shop01' }],
            connect: {
              endpoint: simulator.url,
              credentials: { key: 'cloud-key', secret: 'cloud-secret' },
            },
          })),
        },
      };
    },
  );
}

describe('a portal that may ask Confluent Cloud about connectors', () => {
  it('tells which has failed, has it restarted, and tells that it is on its way', async () => {
    const portal = await open(BANK);
    try {
      const failures = async (): Promise<FeedFailure[] | undefined> =>
        (await portal.http.get(`${PRODUCTS}/payments/health`)).body
          .feedFailures;
      const [failure] =
        (await until(failures, found => found?.length === 1)) ?? [];
      expect(failure).toMatchObject({
        kind: 'connector',
        name: BANK,
        cause: 'Refused',
        restart: { isAllowed: true },
      });

      const { status, body } = await portal.http.post(RESTART);
      expect([status, body]).toEqual([200, { state: 'PROVISIONING' }]);
      expect(await failures()).toEqual([]);
    } finally {
      await portal.stop();
    }
  });

  it('tells in the lineage what writes, and among the consumers what reads', async () => {
    const portal = await open('orders-to-lake');
    try {
      const lineage = async (): Promise<ProductLineage> =>
        (await portal.http.get(`${PRODUCTS}/payments/lineage`)).body;
      const { edges } = await until(lineage, found => found.edges?.length > 0);
      expect(edges).toMatchObject([
        {
          direction: 'writes',
          neighbour: { kind: 'connector', name: BANK },
          evidence: [
            {
              source: 'connectors',
              detail: `the connector ${BANK} (running) writes payments`,
            },
          ],
        },
      ]);
      const { body }: { body: ProductConsumers } = await portal.http.get(
        `${PRODUCTS}/orders/consumers`,
      );
      expect(body.consumers).toMatchObject([
        { kind: 'connector', name: 'lcc-lake01' },
      ]);
      const { body: health } = await portal.http.get(
        `${PRODUCTS}/orders/health`,
      );
      expect(health.feedFailures).toEqual([]);
    } finally {
      await portal.stop();
    }
  });
});
