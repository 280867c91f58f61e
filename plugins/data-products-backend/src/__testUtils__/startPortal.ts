// SPDX-License-Identifier: Apache-2.0

import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import request from 'supertest';
import dataProductsPlugin from '../index';

/** The environment of the scenario `small-shop`. */
export const SHOP_ID = 'env-shop01';

/** The configuration of a shop that is synced only when the portal starts or somebody asks for it. */
export function shopConfig(simulator: Simulator) {
  return {
    dataMesh: {
      sync: { interval: { hours: 1 } },
      environments: [
        {
          id: SHOP_ID,
          title: 'Shop',
          namespace: 'shop',
          streamCatalog: {
            endpoint: simulator.environmentUrl(SHOP_ID),
            credentials: { key: 'shop-key', secret: 'shop-secret' },
          },
        },
      ],
    },
  };
}

/** A back end with this plugin and these features, over a simulated shop. Stop both when done. */
export async function startPortal(
  features: BackendFeature[],
  configOf: (simulator: Simulator) => JsonObject = shopConfig,
) {
  const simulator = await startSimulator({ scenario: 'small-shop' });
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      mockServices.rootConfig.factory({ data: configOf(simulator) }),
      ...features,
    ],
  });
  return {
    simulator,
    backend,
    http: request(backend.server),
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}

/** Asks again, every 50 ms, until the answer is as wanted. */
export async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
