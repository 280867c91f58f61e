// SPDX-License-Identifier: Apache-2.0
import {
  ProductWatch,
  Watch,
  WATCH_KINDS,
  WatchKind,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What a watcher is told of; empty for one who does not watch. */
export function kindsOf(
  { watches }: Pick<ProductWatch, 'watches'>,
  watcherRef: string,
): WatchKind[] {
  const found = watches.find(watch => watch.watcherRef === watcherRef);
  return found?.kinds ?? [];
}

/** The kinds with one of them switched, in their order. */
export function toggledKind(
  kinds: readonly WatchKind[],
  kind: WatchKind,
): WatchKind[] {
  return WATCH_KINDS.filter(each => kinds.includes(each) !== (each === kind));
}

/** As it is after a watcher has set something; nobody watches who is told of nothing. */
export function withWatch(of: ProductWatch, watch: Watch): ProductWatch {
  const others = of.watches.filter(
    ({ watcherRef }) => watcherRef !== watch.watcherRef,
  );
  return {
    ...of,
    watches: watch.kinds.length > 0 ? [...others, watch] : others,
  };
}
