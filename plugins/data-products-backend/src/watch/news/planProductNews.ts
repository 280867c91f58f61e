// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SeenProduct } from '../observing/types';
import { MarkKind, StoredMark } from '../store/types';
import { planConsumerNews } from './planConsumerNews';
import { planFreshnessNews } from './planFreshnessNews';
import { planLifecycleNews, SeenLifecycle } from './planLifecycleNews';
import { planSchemaNews } from './planSchemaNews';
import { LifecycleMark, MARKS, News, Planned } from './types';

/** What was not compared for longer begins anew, so that neither an outage nor a restored database is a storm of news. */
const LONGEST_GAP_MS = 86_400_000;

/** How a product is compared. */
export interface NewsContext {
  now: Date;
  /** For how long a group must have stopped before that is told. */
  settleMs: number;
}

/** What is new of a product, and what is remembered of it from now on. */
export interface ProductNews {
  news: News[];
  marks: StoredMark[];
}

/**
 * Compares what is known of a product with what watchers were told last. Of what is not known, nothing is told, and what
 * was remembered stays.
 *
 * @param kept - The marks of this product.
 * @param seen - Undefined when it is no data product any more.
 */
export function planProductNews(
  productKey: ProductKey,
  kept: readonly StoredMark[],
  seen: SeenProduct | undefined,
  { now, settleMs }: NewsContext,
): ProductNews {
  const found: ProductNews = { news: [], marks: [] };
  const add = (kind: MarkKind, { mark, news }: Planned<object>) => {
    found.news.push(...news);
    found.marks.push(toStoredMark({ productKey, kind, mark, now }));
  };
  const markOf = <K extends keyof typeof MARKS & MarkKind>(kind: K) =>
    readMark(kept, { kind, shape: kind, now });

  add(
    'lifecycle',
    planLifecycleNews(markOf('lifecycle'), lifecycleOf(seen?.product), now),
  );
  if (seen?.freshness) {
    add(
      'freshness',
      planFreshnessNews(markOf('freshness'), seen.freshness, now),
    );
  }
  if (seen?.subjects) {
    add('schema', planSchemaNews(markOf('schema'), seen.subjects));
  }
  if (seen?.groups) {
    add(
      'consumers',
      planConsumerNews(markOf('consumers'), seen.groups, { now, settleMs }),
    );
  }
  return found;
}

/** What is remembered of a kind; `undefined` when that is nothing, too long ago, or of another version of the portal. */
export function readMark<K extends keyof typeof MARKS>(
  kept: readonly StoredMark[],
  { kind, shape, now }: { kind: MarkKind; shape: K; now: Date },
): ReturnType<(typeof MARKS)[K]['parse']> | undefined {
  const found = kept.find(mark => mark.kind === kind);
  if (!found) return undefined;
  // Levels are told when they change, and compared no sooner.
  const isOld = now.getTime() - Date.parse(found.seenAt) > LONGEST_GAP_MS;
  if (isOld && shape !== 'level') return undefined;
  const parsed = MARKS[shape].safeParse(JSON.parse(found.state));
  return parsed.data as ReturnType<(typeof MARKS)[K]['parse']> | undefined;
}

export function toStoredMark(of: {
  productKey: ProductKey;
  kind: MarkKind;
  mark: object;
  now: Date;
}): StoredMark {
  const { productKey, kind, mark, now } = of;
  return {
    productKey,
    kind,
    seenAt: now.toISOString(),
    state: JSON.stringify(mark),
  };
}

/** Since when a product is gone; `undefined` while it is not. ISO 8601. */
export function goneSince(marks: readonly StoredMark[]): string | undefined {
  const mark = marks.find(({ kind }) => kind === 'lifecycle');
  const state: LifecycleMark | undefined =
    mark && MARKS.lifecycle.safeParse(JSON.parse(mark.state)).data;
  return state?.goneSince;
}

function lifecycleOf(product: DataProduct | undefined): SeenLifecycle {
  if (!product) return undefined;
  const { lifecycle, endsOn, successor } = product;
  return {
    lifecycle,
    endsOn,
    successor: successor.status === 'missing' ? undefined : successor.text,
  };
}
