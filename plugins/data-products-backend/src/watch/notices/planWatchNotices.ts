// SPDX-License-Identifier: Apache-2.0

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { LONGEST_DESCRIPTION, shorten } from '../../notices/describeOperation';
import { productLink } from '../../notices/links';
import { PendingNews } from '../store/types';

/** What the notifications page lists them under. */
export const WATCH_TOPIC = 'Watched data products';

/** Where people see what they watch, unless the portal moved the pages of data products. */
const WATCHED_LINK = '/data-products/work';

/** Products that a notification names. */
const NAMED = 5;

const SEVERITIES = ['low', 'normal', 'high'] as const;

/** A notification with what it tells, by id. */
export interface WatchNotice {
  newsIds: number[];
  notification: NotificationSendOptions;
}

/**
 * One notification for each watcher, whatever is new; for a group, one more for each person who did some of it, because
 * they are not told of that.
 *
 * @param pending - Oldest first.
 */
export function planWatchNotices(
  pending: readonly PendingNews[],
): WatchNotice[] {
  const batches = new Map<string, PendingNews[]>();
  for (const news of pending) {
    const key = JSON.stringify([news.watcherRef, news.by ?? '']);
    const batch = batches.get(key) ?? [];
    batches.set(key, batch);
    batch.push(news);
  }
  return [...batches.values()].flatMap(batch => {
    const [first, ...more] = batch;
    if (!first) return [];
    return {
      newsIds: batch.map(({ id }) => id),
      notification: {
        recipients: {
          type: 'entity',
          entityRef: first.watcherRef,
          ...(first.by !== undefined && { excludeEntityRef: first.by }),
        },
        payload: {
          ...(more.length === 0 ? tellOne(first) : tellMany(first, batch)),
          topic: WATCH_TOPIC,
        },
      },
    };
  });
}

function tellOne(news: PendingNews) {
  const { productTitle, entityRef, kind, headline, detail, tab } = news;
  return {
    title: `${productTitle} ${headline}`,
    description: shorten(detail, LONGEST_DESCRIPTION),
    link: news.isGone ? WATCHED_LINK : productLink(entityRef, tab),
    severity: news.severity,
    // Told again, it renews what was told before: only how it is now counts.
    scope: `data-products.watch:${entityRef}:${kind}`,
  };
}

function tellMany(first: PendingNews, batch: readonly PendingNews[]) {
  const byProduct = new Map<string, PendingNews[]>();
  for (const news of batch) {
    const ofProduct = byProduct.get(news.entityRef) ?? [];
    byProduct.set(news.entityRef, ofProduct);
    ofProduct.push(news);
  }
  const lines = [...byProduct.values()].map(
    ofProduct =>
      `${ofProduct[0]?.productTitle} ${[
        ...new Set(ofProduct.map(({ headline }) => headline)),
      ].join(', ')}`,
  );
  const others = lines.length - NAMED;
  const isOneProduct = byProduct.size === 1;
  return {
    title: isOneProduct
      ? `${first.productTitle}: ${batch.length} changes`
      : `${byProduct.size} data products that you watch have changed`,
    description: shorten(
      [
        ...lines.slice(0, NAMED),
        ...(others > 0 ? [`and ${others} more`] : []),
      ].join('; '),
      LONGEST_DESCRIPTION,
    ),
    link:
      isOneProduct && !batch.some(({ isGone }) => isGone)
        ? productLink(first.entityRef)
        : WATCHED_LINK,
    severity: SEVERITIES.findLast(severity =>
      batch.some(news => news.severity === severity),
    ),
    // The same when it has to be sent again; another batch does not take its place.
    scope: `data-products.watch:${first.id}`,
  };
}
