// SPDX-License-Identifier: Apache-2.0

/** What a page that does something to a product takes from its address. */
export interface ManagedAddress {
  /** Entity ref of the product; empty when none is named. */
  entityRef: string;
  /** What was started from the page, and is shown in place of the form. */
  operationId?: string;
  /** Whether a form starts with the product as if it had not been deprecated. */
  isUndoingDeprecation: boolean;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function managedAddressFromSearch(
  search: URLSearchParams,
): ManagedAddress {
  return {
    entityRef: search.get('product') ?? '',
    operationId: search.get('operation') || undefined,
    isUndoingDeprecation: search.get('undo') === 'deprecation',
  };
}
