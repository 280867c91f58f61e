// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import type { ServiceCall } from './createServiceCalls';

const PAGE_SIZE = 200;

/** Reads all products of an environment from a list that comes in pages. */
export async function* allInPages<T>(
  read: (
    page: { after?: string; limit: number },
    options: Awaited<ReturnType<ServiceCall>>,
  ) => Promise<{ items: T[]; next?: string }>,
  call: ServiceCall,
  signal: AbortSignal,
): AsyncGenerator<T[]> {
  let after: string | undefined;
  do {
    const page = { after, limit: PAGE_SIZE };
    const { items, next } = await read(page, await call(signal));
    yield items;
    after = next;
  } while (after !== undefined);
}

/** Reads the products among these entities: scorecards may judge entities of other kinds, too. */
export async function* someInPages<T>(
  entityRefs: readonly string[],
  read: (
    productRefs: string[],
    options: Awaited<ReturnType<ServiceCall>>,
  ) => Promise<T[]>,
  call: ServiceCall,
  signal: AbortSignal,
): AsyncGenerator<T[]> {
  const productRefs = entityRefs.filter(isProductRef);
  for (let start = 0; start < productRefs.length; start += PAGE_SIZE) {
    yield await read(
      productRefs.slice(start, start + PAGE_SIZE),
      await call(signal),
    );
  }
}

function isProductRef(entityRef: string): boolean {
  const { kind } = parseEntityRef(entityRef);
  return kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();
}
