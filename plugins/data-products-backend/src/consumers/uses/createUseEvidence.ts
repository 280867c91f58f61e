// SPDX-License-Identifier: Apache-2.0

import { LineageEvidenceProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { UseStore } from './createUseStore';

/** Knows who said on the product's page to use it. */
export function createUseEvidence(
  uses: Pick<UseStore, 'of'>,
): LineageEvidenceProvider {
  return {
    id: 'declared-uses',
    title: 'Declared in the portal',
    read: async ({ product, entityRef: productRef }) =>
      (await uses.of(product.key)).map(
        ({ entityRef, declaredBy, declaredAt }) => ({
          direction: 'reads',
          neighbour: { entityRef },
          detail: `${entityRef} uses ${productRef}, declared by ${declaredBy}`,
          observedAt: declaredAt,
        }),
      ),
  };
}
