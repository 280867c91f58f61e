// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import type { DataProductsApi } from '@data-mesh/backstage-plugin-data-products-common';
import type { FollowOptions } from './followOperation';

export interface AwaitCatalogOptions extends Pick<
  FollowOptions,
  'logger' | 'signal' | 'wait'
> {
  products: Pick<DataProductsApi, 'product'>;
}

const POLL_MS = 1_000;
/** After so many looks, whoever is next has to do without. */
const MAX_LOOKS = 30;

/**
 * Waits until the catalog shows a product as it was written, so that the steps after it find the entity, and people its page.
 * A catalog that takes too long or cannot be asked fails nothing: the product is there in Confluent.
 */
export async function awaitCatalog(
  entityRef: string,
  { products, logger, signal, wait }: AwaitCatalogOptions,
): Promise<void> {
  for (let looks = 1; looks <= MAX_LOOKS && !signal?.aborted; looks++) {
    let isShown: boolean;
    try {
      isShown = await isShownByCatalog(entityRef, products);
    } catch {
      break;
    }
    if (isShown) return;
    if (looks === 1)
      logger.info(`Waiting for the catalog to show ${entityRef}`);
    await wait(POLL_MS, signal);
  }
  logger.warn(`The catalog may show ${entityRef} only later`);
}

async function isShownByCatalog(
  entityRef: string,
  products: AwaitCatalogOptions['products'],
): Promise<boolean> {
  try {
    const { isBeingIndexed } = await products.product(entityRef);
    return !isBeingIndexed;
  } catch (error) {
    // Who reads by the catalog's rules is not told of a product that the catalog does not have yet.
    if (error instanceof ResponseError && error.statusCode === 404) {
      return false;
    }
    throw error;
  }
}
