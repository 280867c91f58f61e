// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import {
  failureFromError,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../../api/dataProductsApiRef';

const POLL_MS = 1_000;
const POLL_WHEN_INDEXED_MS = 10 * 60_000;

/**
 * Whether the catalog does not show yet what an operation has made of a product; its page is not there, or is of before.
 *
 * @param entityRef - `undefined` asks nobody, and the answer is no.
 */
export function useIsIndexing(entityRef: string | undefined): boolean {
  const api = useApi(dataProductsApiRef);
  const { resource } = usePolled<boolean>(
    entityRef,
    async signal => {
      try {
        const details = await api.product(entityRef ?? '', { signal });
        return details.isBeingIndexed;
      } catch (error) {
        // Who reads by the catalog's rules is not told of a product that the catalog does not have yet.
        if (failureFromError(error).kind === 'notFound') return true;
        throw error;
      }
    },
    isIndexing => (isIndexing === false ? POLL_WHEN_INDEXED_MS : POLL_MS),
  );
  if (entityRef === undefined) return false;
  switch (resource.state) {
    case 'loading':
      return true;
    case 'ready':
      return resource.value;
    case 'failed':
      return false;
    default:
      return resource satisfies never;
  }
}
