// SPDX-License-Identifier: Apache-2.0

import { ProductStatus } from '@data-mesh/backstage-plugin-data-products-common';
import { LifecycleMark, News, Planned } from './types';

/** Where a product is in its life; `undefined` when it is no data product any more. */
export type SeenLifecycle =
  | {
      lifecycle: ProductStatus;
      endsOn?: string;
      /** Title of the product to use instead. */
      successor?: string;
    }
  | undefined;

/**
 * Tells that a product is in another part of its life; of a deprecated one also that its end or successor is another.
 *
 * @param before - Undefined at the beginning.
 */
export function planLifecycleNews(
  before: LifecycleMark | undefined,
  seen: SeenLifecycle,
  now: Date,
): Planned<LifecycleMark> {
  const mark = seen
    ? { ...seen }
    : { goneSince: before?.goneSince ?? now.toISOString() };
  return { mark, news: before ? newsOf(before, seen) : [] };
}

function newsOf(before: LifecycleMark, seen: SeenLifecycle): News[] {
  const kind = 'lifecycle';
  if (!seen) {
    return before.lifecycle ? [{ kind, event: 'gone' }] : [];
  }
  const { lifecycle, endsOn, successor } = seen;
  const isSame =
    before.lifecycle === lifecycle &&
    (lifecycle !== 'deprecated' ||
      (before.endsOn === endsOn && before.successor === successor));
  if (isSame) return [];
  if (lifecycle === 'deprecated') {
    return [{ kind, event: lifecycle, endsOn, successor }];
  }
  return [{ kind, event: before.lifecycle ? lifecycle : 'back' }];
}
