// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ProductHealth } from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import { shopConfig, startPortal, until } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const HEALTH = '/api/data-products/products/shop/orders/health';
const EXPLORE = '/api/data-products/products/by-query';

async function open(secret = 'cloud-secret') {
  const portal = await startPortal(
    [
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
    simulator => {
      const { dataMesh } = shopConfig(simulator);
      return {
        dataMesh: {
          ...dataMesh,
          live: { interval: { seconds: 10 } },
          tiers: {
            slaDefinitions: {
              'tier-1': {
                objectives: { freshness: { minutes: 15 }, target: 0.9 },
              },
            },
          },
          environments: dataMesh.environments.map(environment => ({
            ...environment,
            metrics: {
              endpoint: simulator.url,
              credentials: { key: 'cloud-key', secret },
            },
          })),
        },
      };
    },
  );
  const health = async (): Promise<ProductHealth> =>
    (await portal.http.get(HEALTH)).body;
  return {
    ...portal,
    /** Once something was measured, or tried. */
    measured: () =>
      until(
        health,
        ({ ports }) =>
          !!ports?.[0] &&
          !(
            'reason' in ports[0].lastRecordAt &&
            ports[0].lastRecordAt.reason === 'notMeasuredYet'
          ),
      ),
  };
}

describe("a portal that may ask Confluent's Metrics API", () => {
  it('tells how fresh products are, how the promise was kept, and all that in the list of products', async () => {
    const portal = await open();
    try {
      const { ports, objectives, attainment } = await portal.measured();
      expect(ports[0]).toMatchObject({
        topic: 'orders',
        lastRecordAt: { status: 'known', source: 'metrics' },
        recordsPerSecond: { status: 'known', delaySeconds: 300 },
        deadLetters: { status: 'unknown', reason: 'unsupported' },
      });
      // A day of slots, from what the API tells of the past.
      expect(ports[0]!.rates.length).toBeGreaterThan(90);
      expect(objectives).toEqual({ freshnessSeconds: 900, target: 0.9 });
      expect(attainment.freshness[0]).toMatchObject({ period: '24h' });
      expect(attainment.freshness[0]!.measured).toBeGreaterThan(0.9);

      const { body } = await portal.http.post(EXPLORE).send({});
      expect(body.extraColumns.map(({ id }: { id: string }) => id)).toEqual([
        'live.freshness',
        'live.lag',
      ]);
    } finally {
      await portal.stop();
    }
  });

  it('says of a key that is refused what would help', async () => {
    const portal = await open('wrong');
    try {
      const { ports } = await portal.measured();
      expect(ports[0]!.lastRecordAt).toEqual({
        status: 'unknown',
        reason: 'credentials',
        message: expect.stringContaining('needs a Cloud API key'),
      });
    } finally {
      await portal.stop();
    }
  });
});
