// SPDX-License-Identifier: Apache-2.0
import type { HeldRemoval } from '@data-mesh/backstage-plugin-data-products-common';

/** How many products a hold is about, those included that the reader may not see. */
export function heldCount(hold: HeldRemoval): number {
  return hold.products.length + (hold.unnamedProductCount ?? 0);
}

/** Those that wait, oldest first, and those that are decided, newest first. */
export function sortHolds(holds: HeldRemoval[]): {
  pending: HeldRemoval[];
  decided: HeldRemoval[];
} {
  const oldestFirst = [...holds].sort(
    (a, b) => Date.parse(a.heldAt) - Date.parse(b.heldAt),
  );
  return {
    pending: oldestFirst.filter(({ state }) => state === 'pending'),
    decided: oldestFirst.filter(({ state }) => state !== 'pending').reverse(),
  };
}
