// SPDX-License-Identifier: Apache-2.0
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  DataProductsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ReceivedPage } from './planProjection';

const PAGE_SIZE = 1000;

/** A store that never answers must not stop the projection for ever. */
const TIMEOUT_MS = 60_000;

/** Reads pages of the store's changes from the `data-products` back end, as the catalog and not as a person. */
export function createPageReader(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  const { auth, discovery } = options;
  const client = new DataProductsClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });

  return async (
    environmentId: string,
    after: number,
    signal: AbortSignal,
  ): Promise<ReceivedPage> => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: DATA_PRODUCTS_PLUGIN_ID,
    });
    return client.projection(
      environmentId,
      { after, limit: PAGE_SIZE },
      {
        token,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      },
    );
  };
}
