// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  failureFromError,
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../../api/dataProductsApiRef';
import { operationsApiRef } from '../../api/operationsApiRef';

/** What a form about several products starts from. */
export interface ManagedProducts {
  /** Read from Confluent just now, in the order asked for. */
  products: EditableProduct[];
  /** Those that cannot be changed, and why. */
  refused: { entityRef: string; because: string }[];
  /** Those that the products are in; more than one where they cannot be changed together. */
  environmentIds: string[];
}

/** What was read stays under the form; whether somebody has changed it is found out when the form is checked. */
const NEVER_MS = 2 ** 31 - 1;

/** Reads products for a form; one that may not be changed does not keep the others from it. */
export function useManagedProducts(
  entityRefs: readonly string[],
): Polled<ManagedProducts> {
  const api = useApi(dataProductsApiRef);
  const operations = useApi(operationsApiRef);
  return usePolled<ManagedProducts>(
    JSON.stringify(entityRefs),
    async signal => {
      const [list, ...read] = await Promise.all([
        api.products(
          { entityRefs: [...entityRefs], limit: entityRefs.length },
          { signal },
        ),
        ...entityRefs.map(async entityRef => {
          try {
            return await operations.editableProduct(entityRef, { signal });
          } catch (error) {
            return { entityRef, because: failureFromError(error).message };
          }
        }),
      ]);
      const products = read.flatMap(one => ('metadata' in one ? one : []));
      const refs = products.map(({ entityRef }) => entityRef);
      return {
        products,
        refused: read.flatMap(one => ('because' in one ? one : [])),
        environmentIds: [
          ...new Set(
            list.items
              .filter(({ entityRef }) => refs.includes(entityRef))
              .map(({ environmentId }) => environmentId),
          ),
        ],
      };
    },
    NEVER_MS,
  );
}
