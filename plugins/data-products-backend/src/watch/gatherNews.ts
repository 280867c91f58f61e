// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  EnvironmentInfo,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { entityRefOf } from '../explore/exploreEntry';
import { ProductStore } from '../store/types';
import { goneSince, planProductNews } from './news/planProductNews';
import { News } from './news/types';
import { ObserveProducts, SeenProduct } from './observing/types';
import { NewsStore, PendingNews, StoredMark, WatchStore } from './store/types';
import { AuthoredNews, toPendingNews } from './toPendingNews';

/** Products that are compared together. */
const PAGE_SIZE = 200;

/** Whoever watches what is gone is told when it comes back, for so long. */
export const GONE_FOR_MS = 30 * 86_400_000;

export interface GatherOptions {
  environments: readonly EnvironmentInfo[];
  store: Pick<ProductStore, 'productsByKey' | 'changes' | 'isComplete'>;
  watches: Pick<WatchStore, 'productsAfter' | 'ofProducts' | 'forget'>;
  newsStore: Pick<NewsStore, 'marks' | 'commit'>;
  observe: ObserveProducts;
  settleMs: number;
  now: () => Date;
}

type Watched = Awaited<ReturnType<WatchStore['productsAfter']>>[number];

/**
 * Compares every product that somebody watches with what watchers were told last, and writes down what is new. Products of
 * environments that are not configured any more, or were never read to their end, are left alone.
 */
export async function gatherNews(
  options: GatherOptions,
  signal: AbortSignal,
): Promise<void> {
  const { watches, environments, store } = options;
  const complete: EnvironmentInfo[] = [];
  for (const environment of environments) {
    if (await store.isComplete(environment.id)) complete.push(environment);
  }
  let after: ProductKey | undefined;
  do {
    signal.throwIfAborted();
    const page = await watches.productsAfter(after, PAGE_SIZE);
    await gatherPage(page, { ...options, environments: complete });
    after = page.length < PAGE_SIZE ? undefined : page.at(-1)?.key;
  } while (after !== undefined);
}

async function gatherPage(
  page: readonly Watched[],
  options: GatherOptions,
): Promise<void> {
  const { environments, store, watches, newsStore, settleMs } = options;
  const environmentOf = new Map(environments.map(each => [each.id, each]));
  const served = page.filter(({ environmentId }) =>
    environmentOf.has(environmentId),
  );
  const keys = served.map(({ key }) => key);
  const [stored, marks, watching] = await Promise.all([
    store.productsByKey(keys),
    newsStore.marks(keys),
    watches.ofProducts(keys),
  ]);
  const seen = await observeAll(
    stored.map(({ product }) => product),
    options.observe,
  );
  const now = options.now();
  const newMarks: StoredMark[] = [];
  const pending: Omit<PendingNews, 'id'>[] = [];
  const forgotten: ProductKey[] = [];
  for (const { key, environmentId, entityName, title } of served) {
    const environment = environmentOf.get(environmentId);
    if (!environment) continue;
    const kept = marks.filter(({ productKey }) => productKey === key);
    const product = seen.get(key);
    const planned = planProductNews(key, kept, product, { now, settleMs });
    newMarks.push(...planned.marks);
    const since = goneSince(planned.marks);
    if (since && now.getTime() - Date.parse(since) > GONE_FOR_MS) {
      forgotten.push(key);
    }
    const authored: AuthoredNews[] = [];
    for (const news of planned.news) {
      authored.push({ ...news, by: await authorOf(news, key, store) });
    }
    pending.push(
      ...toPendingNews(authored, {
        entityRef: entityRefOf({ environment, entityName }),
        title: product?.product.title ?? title,
        isGone: !product,
        watches: watching.filter(({ productKey }) => productKey === key),
        now,
      }),
    );
  }
  await newsStore.commit({ marks: newMarks, news: pending });
  await watches.forget({ productKeys: forgotten });
}

async function observeAll(
  products: readonly DataProduct[],
  observe: ObserveProducts,
): Promise<Map<ProductKey, SeenProduct>> {
  const byEnvironment = new Map<string, DataProduct[]>();
  for (const product of products) {
    const { environmentId } = product;
    const known = byEnvironment.get(environmentId) ?? [];
    byEnvironment.set(environmentId, [...known, product]);
  }
  const seen = new Map<ProductKey, SeenProduct>();
  for (const ofEnvironment of byEnvironment.values()) {
    for (const each of await observe(ofEnvironment)) {
      seen.set(each.product.key, each);
    }
  }
  return seen;
}

/** Fields of the change log that tell who changed a product's life. */
const LIFE = new Set(['product', 'lifecycle', 'endsOn', 'successor']);

/** Of the changes of a product, so many are looked at. */
const RECENT_CHANGES = 20;

/** The user who did it; `undefined` where the log tells of none. */
async function authorOf(
  news: News,
  key: ProductKey,
  store: Pick<ProductStore, 'changes'>,
): Promise<string | undefined> {
  if (news.kind !== 'lifecycle') return undefined;
  const { items } = await store.changes({
    key,
    limit: RECENT_CHANGES,
    offset: 0,
  });
  const by = items.find(({ field }) => LIFE.has(field))?.by;
  return by?.startsWith('user:') ? by : undefined;
}
