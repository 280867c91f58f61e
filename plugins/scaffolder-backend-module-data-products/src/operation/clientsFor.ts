// SPDX-License-Identifier: Apache-2.0
import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  DataProductsClient,
  OperationsClient,
} from '@data-mesh/backstage-plugin-data-products-common';

export interface ClientServices {
  auth: AuthService;
  discovery: DiscoveryService;
}

/** The back end of data products, as the person who started the task may use it. */
export function clientsFor(
  initiator: () => Promise<BackstageCredentials>,
  { auth, discovery }: ClientServices,
): { products: DataProductsClient; operations: OperationsClient } {
  const options = {
    discoveryApi: discovery,
    fetchApi: {
      // A token for each call, because a task can outlive one.
      fetch: async (url: string, init?: RequestInit) => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await initiator(),
          targetPluginId: DATA_PRODUCTS_PLUGIN_ID,
        });
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return fetch(url, { ...init, headers });
      },
    },
  };
  return {
    products: new DataProductsClient(options),
    operations: new OperationsClient(options),
  };
}
