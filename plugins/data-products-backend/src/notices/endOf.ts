// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';

const DAY_MS = 86_400_000;

/** The calendar day that it is in UTC, e.g. `2027-01-31`. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when that was before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** How many days a deprecated product still has; `undefined` for one that does not end. Zero on its last day. */
export function daysLeft(
  { lifecycle, endsOn }: Pick<DataProduct, 'lifecycle' | 'endsOn'>,
  today: string,
): number | undefined {
  return lifecycle === 'deprecated' && endsOn
    ? daysBetween(today, endsOn)
    : undefined;
}
