// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';

/** @throws InputError for text that is not the entity ref of a product */
export function productNameOf(entityRef: string): {
  namespace: string;
  name: string;
} {
  try {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    if (kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase()) {
      return { namespace, name };
    }
  } catch {
    // Told below, as for any other kind.
  }
  throw new InputError(
    `'${entityRef}' is not the entity ref of a data product, like dataproduct:prod/orders`,
  );
}
