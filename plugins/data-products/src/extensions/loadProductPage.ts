// SPDX-License-Identifier: Apache-2.0

export const loadHeader = () => import('./LinkedProductHeader');

export const loadOverview = () => import('./overviewParts');

/** Loads the code of a product's page ahead, when somebody is about to open one. Loading it again costs nothing. */
export function loadProductPageAhead(): void {
  // What fails now is loaded again by the page, which says so when it fails once more.
  loadHeader().catch(() => {});
  loadOverview().catch(() => {});
}
