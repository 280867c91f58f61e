// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { describeDay } from '@data-mesh/backstage-plugin-data-products-react';
import { Translate } from '../translation/ref';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from today (UTC) to a calendar day; negative when it has passed. */
export function daysUntil(day: string, now: Date): number {
  const today = now.toISOString().slice(0, 10);
  return (Date.parse(day) - Date.parse(today)) / DAY_MS;
}

/**
 * Says that a product is about to end, or has ended; `undefined` while it is neither deprecated nor retired.
 *
 * @param now - Decides whether the announced day has passed; a product lives to the end of its last day (UTC).
 */
export function describeEnd(
  product: Pick<DataProduct, 'lifecycle' | 'endsOn'>,
  options: { now: Date; locale: string; t: Translate },
): string | undefined {
  const { now, locale, t } = options;
  const { lifecycle, endsOn } = product;
  const day = endsOn && describeDay(endsOn, locale);
  switch (lifecycle) {
    case 'deprecated':
      if (!day) return t('product.end.deprecated');
      return describeLastDay(day, daysUntil(endsOn, now), t);
    case 'retired':
      return day
        ? t('product.end.retiredOn', { day })
        : t('product.end.retired');
    case 'proposed':
    case 'draft':
    case 'active':
      return undefined;
    default:
      return lifecycle satisfies never;
  }
}

function describeLastDay(day: string, daysLeft: number, t: Translate): string {
  if (daysLeft < 0) return t('product.end.deprecatedEnded', { day });
  return daysLeft === 0
    ? t('product.end.deprecatedEndsToday')
    : t('product.end.deprecatedEnds', { day, count: daysLeft });
}
