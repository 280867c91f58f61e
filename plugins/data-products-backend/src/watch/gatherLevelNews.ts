// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';
import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { LevelChange } from '@data-mesh/backstage-plugin-data-products-node';
import { ProductStore } from '../store/types';
import { planLevelNews } from './news/planLevelNews';
import { readMark, toStoredMark } from './news/planProductNews';
import { MarkKind, NewsStore, WatchStore } from './store/types';
import { toPendingNews } from './toPendingNews';

/** Writes down what watchers are to be told of levels; of products that nobody watches, nothing. */
export async function gatherLevelNews(
  sourceId: string,
  changes: readonly LevelChange[],
  options: {
    environments: readonly EnvironmentInfo[];
    store: Pick<ProductStore, 'productByEntityName'>;
    watches: Pick<WatchStore, 'ofProducts'>;
    newsStore: Pick<NewsStore, 'marks' | 'commit'>;
    now: () => Date;
  },
): Promise<void> {
  const { environments, store, watches, newsStore } = options;
  const kind: MarkKind = `level:${sourceId}`;
  for (const change of changes) {
    const { namespace, name } = parseEntityRef(change.entityRef);
    const environment = environments.find(
      each => each.namespace.toLowerCase() === namespace.toLowerCase(),
    );
    if (!environment) continue;
    const stored = await store.productByEntityName(environment.id, name);
    if (!stored) continue;
    const { key: productKey, title } = stored.product;
    const watching = await watches.ofProducts([productKey]);
    if (watching.length === 0) continue;
    const now = options.now();
    const before = readMark(await newsStore.marks([productKey]), {
      kind,
      shape: 'level',
      now,
    });
    const { mark, news } = planLevelNews(before, change);
    await newsStore.commit({
      marks: mark ? [toStoredMark({ productKey, kind, mark, now })] : [],
      news: toPendingNews(news, {
        entityRef: change.entityRef,
        title,
        isGone: false,
        watches: watching,
        now,
      }),
    });
  }
}
