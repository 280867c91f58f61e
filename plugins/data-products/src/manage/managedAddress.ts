// SPDX-License-Identifier: Apache-2.0

/** As many as Explore has picked at once. */
const MOST_PRODUCTS = 50;

/** What a page that does something to products takes from its address. */
export interface ManagedAddress {
  /** Entity refs of the products, each once; empty when none is named. */
  entityRefs: string[];
  /** What was started from the page, and is shown in place of the form. */
  operationId?: string;
  /** Whether a form starts with the product as if it had not been deprecated. */
  isUndoingDeprecation: boolean;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function managedAddressFromSearch(
  search: URLSearchParams,
): ManagedAddress {
  const named = search.getAll('product').filter(ref => ref !== '');
  return {
    entityRefs: [...new Set(named)].slice(0, MOST_PRODUCTS),
    operationId: search.get('operation') || undefined,
    isUndoingDeprecation: search.get('undo') === 'deprecation',
  };
}
