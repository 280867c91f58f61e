// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ProductSummary,
  WorkItem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreEntry } from '../explore/exploreEntry';
import { ReadableProducts } from '../explore/createReadableProducts';
import { Ownership } from '../references/createOwnership';
import { dayOf, daysLeft } from './endOf';

/** What waits for people. */
export interface Work {
  /** The oldest first. */
  of(credentials: BackstageCredentials): Promise<WorkItem[]>;
}

export function createWork(options: {
  explore: { entries(): Promise<readonly ExploreEntry[]> };
  readable: ReadableProducts;
  ownership: Ownership;
  now: () => Date;
}): Work {
  const { explore, readable, ownership, now } = options;
  return {
    async of(credentials) {
      const [{ isReadable }, isOwned, entries] = await Promise.all([
        readable.for(credentials),
        ownership.of(credentials),
        explore.entries(),
      ]);
      const theirs = entries
        .filter(({ summary }) => isOwned(summary.ownerRef))
        .filter(isReadable)
        .map(({ summary }) => summary);
      return endedProducts(theirs, dayOf(now()));
    },
  };
}

/**
 * Products whose last day has come, and which are offered still: somebody must take them away, or give them longer. Nothing
 * is ever taken away by itself.
 */
export function endedProducts(
  products: readonly ProductSummary[],
  today: string,
): WorkItem[] {
  return products
    .flatMap(({ entityRef, title, lifecycle, endsOn }) => {
      const left = daysLeft({ lifecycle, endsOn }, today);
      if (left === undefined || left > 0 || !endsOn) return [];
      return [
        {
          id: `ended/${entityRef}/${endsOn}`,
          type: 'ended' as const,
          title,
          entityRef,
          since: `${endsOn}T00:00:00.000Z`,
          message:
            left === 0
              ? 'Today is its last day. Unpublish it, or give it a later day.'
              : `Its last day was ${endsOn}, and it is still offered. Unpublish it, or give it a later day.`,
        },
      ];
    })
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
}
