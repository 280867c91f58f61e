// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  DataProduct,
  EditableProduct,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { operationsApiRef } from '../api/operationsApiRef';

/** What a form about a product starts from. */
export interface ManagedProduct {
  /** Read from Confluent just now. */
  editable: EditableProduct;
  /** As the portal shows it. */
  shown: DataProduct;
}

/** What was read stays under the form; whether somebody has changed it is found out when the form is checked. */
const NEVER_MS = 2 ** 31 - 1;

/** Reads a product for a form; nothing while none is named. */
export function useManagedProduct(entityRef: string): Polled<ManagedProduct> {
  const api = useApi(dataProductsApiRef);
  const operations = useApi(operationsApiRef);
  return usePolled<ManagedProduct>(
    entityRef || undefined,
    async signal => {
      const [editable, { product }] = await Promise.all([
        operations.editableProduct(entityRef, { signal }),
        api.product(entityRef, { signal }),
      ]);
      return { editable, shown: product };
    },
    NEVER_MS,
  );
}
