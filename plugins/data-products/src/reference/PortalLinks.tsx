// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';

/** What one can do to a product on a page of its own. */
export const MANAGE_ACTIONS = ['edit', 'deprecate', 'unpublish'] as const;

export type ManageAction = (typeof MANAGE_ACTIONS)[number];

/** Where this portal has the pages that write; what it lacks is absent, and nothing then leads there. */
export interface PortalLinks {
  /** Address of the page that does something to a product, or to several at once where that can be. */
  manageHref?: (action: ManageAction, ...entityRefs: string[]) => string;
  /** Address of an operation. */
  operationHref?: (operationId: string) => string;
  /** Address of what waits for the person. */
  workHref?: string;
}

const Links = createContext<PortalLinks>({});

export const PortalLinksProvider = Links.Provider;

export function usePortalLinks(): PortalLinks {
  return useContext(Links);
}

/** The address of a page that does something to products, at the address where that page is. */
export function managedProductHref(pageHref: string, ...entityRefs: string[]) {
  const search = new URLSearchParams(entityRefs.map(ref => ['product', ref]));
  return `${pageHref}?${search}`;
}
