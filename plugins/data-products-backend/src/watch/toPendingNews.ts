// SPDX-License-Identifier: Apache-2.0

import { News } from './news/types';
import { describeNews } from './notices/describeNews';
import { PendingNews, StoredWatch } from './store/types';

/** News with whoever made them, where that is known. */
export type AuthoredNews = News & {
  /** Entity ref of a user. */
  by?: string;
};

/** What each watcher is told: what they have asked for, and not what they have done themselves. */
export function toPendingNews(
  news: readonly AuthoredNews[],
  of: {
    entityRef: string;
    title: string;
    isGone: boolean;
    watches: readonly StoredWatch[];
    now: Date;
  },
): Omit<PendingNews, 'id'>[] {
  const { entityRef, title, isGone, watches, now } = of;
  return news.flatMap(each => {
    const words = describeNews(each);
    return watches
      .filter(
        ({ kinds, watcherRef, hiddenSince }) =>
          kinds.includes(each.kind) &&
          watcherRef !== each.by &&
          hiddenSince === undefined,
      )
      .map(({ watcherRef }) => ({
        ...words,
        watcherRef,
        entityRef,
        isGone,
        kind: each.kind,
        productTitle: title,
        by: each.by,
        at: now.toISOString(),
      }));
  });
}
