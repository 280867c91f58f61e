// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';

/** The back end takes no more of them. */
const MOST = 1_000;

/** Entity refs of the products the person has starred, in a fixed order. */
export function useStarredProducts(): string[] {
  const { starredEntities } = useStarredEntities();
  return useMemo(
    () => [...starredEntities].filter(isDataProductRef).sort().slice(0, MOST),
    [starredEntities],
  );
}

function isDataProductRef(entityRef: string): boolean {
  return (
    parseEntityRef(entityRef).kind.toLowerCase() ===
    DATA_PRODUCT_KIND.toLowerCase()
  );
}
