// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  Watch,
  WatchKind,
} from '@data-mesh/backstage-plugin-data-products-common';
import { NewsSeverity } from '../news/types';

/** A watch with what is kept of its product, which may be gone. */
export interface StoredWatch extends Watch {
  productKey: ProductKey;
  environmentId: string;
  /** Of the catalog's entity: never given to another product. */
  entityName: string;
  /** When the watch was set. */
  title: string;
  /** Who set it was then found not to be allowed to read the product any more: nothing is told. ISO 8601. */
  hiddenSince?: string;
}

/** Who watches what. */
export interface WatchStore {
  /** Of these watchers, by title. */
  of(watcherRefs: readonly string[]): Promise<StoredWatch[]>;
  /** Of these products; watches that are hidden, too. */
  ofProducts(keys: readonly ProductKey[]): Promise<StoredWatch[]>;
  /** Takes the place of what this watcher set before. */
  set(watch: StoredWatch): Promise<void>;
  remove(watch: {
    environmentId: string;
    entityName: string;
    watcherRef: string;
  }): Promise<void>;
  /** Notes what somebody who looks at their watches finds. @param at - ISO 8601 */
  noteSeen(
    found: { seen: StoredWatch[]; hidden: StoredWatch[] },
    at: string,
  ): Promise<void>;
  /** Every product that somebody is told of, in pages by key. */
  productsAfter(
    after: ProductKey | undefined,
    limit: number,
  ): Promise<
    {
      key: ProductKey;
      environmentId: string;
      entityName: string;
      title: string;
    }[]
  >;
  /** Those whose watches nobody has set or looked at since. @param before - ISO 8601 */
  watchersUnseenSince(before: string): Promise<string[]>;
  /** Forgets what these watchers, or the watchers of these products, wanted to be told. */
  forget(what: {
    watcherRefs?: readonly string[];
    productKeys?: readonly ProductKey[];
  }): Promise<void>;
}

/** Kinds of what is remembered: those of watches, levels by their source. */
export type MarkKind = Exclude<WatchKind, 'level'> | `level:${string}`;

export interface StoredMark {
  productKey: ProductKey;
  kind: MarkKind;
  /** When it was last compared with how things are. ISO 8601. */
  seenAt: string;
  /** JSON */
  state: string;
}

/** News that a watcher is to be told. */
export interface PendingNews {
  /** Later ones have greater ids. */
  id: number;
  watcherRef: string;
  kind: WatchKind;
  entityRef: string;
  productTitle: string;
  /** The product has no page any more. */
  isGone: boolean;
  headline: string;
  detail: string;
  severity: NewsSeverity;
  tab: string;
  /** Entity ref of the user who did it, where that is known. */
  by?: string;
  /** ISO 8601 */
  at: string;
}

/** What was told of products, and what is still to be told. */
export interface NewsStore {
  marks(keys: readonly ProductKey[]): Promise<StoredMark[]>;
  /** Writes both in one transaction, so that nothing is told twice or never. */
  commit(changes: {
    marks: readonly StoredMark[];
    news: readonly Omit<PendingNews, 'id'>[];
  }): Promise<void>;
  /** Remembers what nothing is remembered of, and only that. */
  begin(marks: readonly StoredMark[]): Promise<void>;
  /** Oldest first. */
  pending(limit: number): Promise<PendingNews[]>;
  /** Forgets news, because they were told. */
  told(ids: readonly number[]): Promise<void>;
  /** Forgets marks of products that nobody watches, and news that are too old to be told. @param newsBefore - ISO 8601 */
  tidy(newsBefore: string): Promise<number>;
}
