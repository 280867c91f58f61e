// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { describeDay } from '../time/describeInstant';
import { Translate } from '../translation/ref';

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
      return endsOn < now.toISOString().slice(0, 10)
        ? t('product.end.deprecatedEnded', { day })
        : t('product.end.deprecatedEnds', { day });
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
