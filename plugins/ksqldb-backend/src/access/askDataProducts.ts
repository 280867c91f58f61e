// SPDX-License-Identifier: Apache-2.0
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  DataProductsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { AskTopicAccess } from './createTopicAccesses';

const TIMEOUT_MS = 10_000;

/** Asks the `data-products` back end, in the name of whoever calls. */
export function askDataProducts(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): AskTopicAccess {
  const { auth, discovery } = services;
  const client = new DataProductsClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  return async (request, credentials) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: DATA_PRODUCTS_PLUGIN_ID,
    });
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { topics } = await client.topicAccess(request, { token, signal });
    return topics;
  };
}
