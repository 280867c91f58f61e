// SPDX-License-Identifier: Apache-2.0
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  DataProductsClient,
  ProductDocumentPage,
} from '@data-mesh/backstage-plugin-data-products-common';

/** With the fields of the largest schemas a page is still a few megabytes only. */
const PAGE_SIZE = 200;

/** A store that never answers must not stop the indexing for ever. */
const TIMEOUT_MS = 60_000;

/** Reads pages of products from the `data-products` back end, as the search and not as a person. */
export function createDocumentReader(options: {
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
    after: string | undefined,
  ): Promise<ProductDocumentPage> => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: DATA_PRODUCTS_PLUGIN_ID,
    });
    return client.documents(
      environmentId,
      { after, limit: PAGE_SIZE },
      { token, signal: AbortSignal.timeout(TIMEOUT_MS) },
    );
  };
}
