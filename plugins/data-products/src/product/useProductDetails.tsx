// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useEffect, useMemo, useRef } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncEntity, useEntity } from '@backstage/plugin-catalog-react';
import {
  CatalogedProduct,
  DataProduct,
  ProductDetails,
  productFromEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { createSharedReading } from './sharedReading';

const POLL_MS = 60_000;
/** While the catalog lags behind, so that its catching up is seen soon. */
const POLL_WHILE_INDEXED_MS = 2_000;

function useOwnDetails(isNeeded: boolean) {
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return usePolled<ProductDetails>(
    isNeeded ? entityRef : undefined,
    signal => api.product(entityRef, { signal }),
    details => (details?.isBeingIndexed ? POLL_WHILE_INDEXED_MS : POLL_MS),
  );
}

const sharedDetails = createSharedReading(useOwnDetails);

/** What the store knows of the product of the page; read for this card alone when nothing around it reads it for all. */
export const useProductDetails = sharedDetails.useReading;

/** Reads the product of the page once for all cards inside, and the entity anew when the catalog has caught up. */
export function ProductDetailsProvider(props: { children: ReactNode }) {
  return (
    <sharedDetails.Provider>
      <EntityCatchUp />
      {props.children}
    </sharedDetails.Provider>
  );
}

function EntityCatchUp() {
  const { refresh } = useAsyncEntity();
  const { resource } = useProductDetails();
  const isBeingIndexed =
    resource.state === 'ready' && resource.value.isBeingIndexed;
  const wasBeingIndexed = useRef(false);
  useEffect(() => {
    if (wasBeingIndexed.current && !isBeingIndexed) refresh?.();
    wasBeingIndexed.current = isBeingIndexed;
  }, [isBeingIndexed, refresh]);
  return null;
}

/**
 * The product of the page as the catalog has it.
 *
 * @throws InputError when the entity is no whole data product.
 */
export function useCatalogedProduct(): CatalogedProduct {
  const { entity } = useEntity();
  return useMemo(() => productFromEntity(entity), [entity]);
}

/** What both the catalog and the store know of a product. */
export type ProductHead = Omit<
  DataProduct,
  'ownerEmail' | 'outputPorts' | 'issues'
>;

/** The product as the catalog has it; while that lags behind, as the store has it. */
export function useProductHead(): ProductHead {
  const cataloged = useCatalogedProduct();
  const { resource } = useProductDetails();
  return resource.state === 'ready' && resource.value.isBeingIndexed
    ? resource.value.product
    : cataloged;
}
