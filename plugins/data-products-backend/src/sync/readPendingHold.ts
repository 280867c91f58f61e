// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore } from '../store/types';

/** The products of an environment whose removal waits for a person. */
export async function readPendingHold(
  store: Pick<ProductStore, 'holds'>,
  environmentId: string,
): Promise<ReadonlySet<ProductKey>> {
  const holds = await store.holds({ environmentId, state: 'pending' });
  return new Set(holds.flatMap(({ productKeys }) => productKeys));
}
