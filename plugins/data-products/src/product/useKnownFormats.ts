// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { KnownFormats, mustAskRegistry } from './portFormats';
import { createSharedReading } from './sharedReading';
import { useProductDetails } from './useProductDetails';

const POLL_MS = 5 * 60_000;

function useOwnFormats(isNeeded: boolean) {
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { resource } = useProductDetails();
  const ports =
    resource.state === 'ready' ? resource.value.product.outputPorts : undefined;
  return usePolled<KnownFormats>(
    isNeeded && ports ? entityRef : undefined,
    async signal => {
      const list = await api.products(
        { entityRefs: [entityRef], limit: 1 },
        { signal },
      );
      const ofProduct = list.items[0]?.formats;
      if (!mustAskRegistry(ports ?? [], ofProduct)) return { ofProduct };
      const { subjects } = await api.subjects(entityRef, { signal });
      return { ofProduct, subjects };
    },
    POLL_MS,
  );
}

/**
 * The formats of the product of the page. The list of products tells them without a request to Confluent; only where it
 * does not decide, the registry is asked.
 */
export const { Provider: KnownFormatsProvider, useReading: useKnownFormats } =
  createSharedReading(useOwnFormats);
