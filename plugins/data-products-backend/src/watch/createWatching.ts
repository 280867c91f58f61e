// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  EnvironmentInfo,
  ProductWatch,
  Watch,
  WATCH_KINDS,
  WatchedProduct,
  WatchRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { entityRefOf } from '../explore/exploreEntry';
import { ReadableProducts } from '../explore/createReadableProducts';
import { ProductStore, StoredProduct } from '../store/types';
import { StoredWatch, WatchStore } from './store/types';

/** How people call themselves when they watch. */
const ME = 'me';

/** The user who asks. */
export interface WatchCaller {
  credentials: BackstageCredentials;
  userEntityRef: string;
}

/** A product that the caller may read. */
interface ReadProduct {
  entityRef: string;
  stored: StoredProduct;
}

/** *Watch*, for whoever asks and the groups that they belong to. */
export interface Watching {
  /** What they watch and may read, by title. */
  listed(caller: WatchCaller): Promise<WatchedProduct[]>;
  of(found: ReadProduct, caller: WatchCaller): Promise<ProductWatch>;
  /** @throws NotAllowedError for a watcher that the caller is not, nor belongs to. */
  set(
    found: ReadProduct,
    request: WatchRequest,
    caller: WatchCaller,
  ): Promise<Watch>;
  /**
   * Also of a product that is gone, that the caller may not read any more, or that nobody watches: it tells nothing.
   *
   * @throws as `set`.
   */
  remove(
    product: { namespace: string; name: string },
    watcher: string | undefined,
    caller: WatchCaller,
  ): Promise<void>;
}

export function createWatching(options: {
  watches: WatchStore;
  store: Pick<ProductStore, 'productsByKey'>;
  environments: readonly EnvironmentInfo[];
  readable: ReadableProducts;
  userInfo: UserInfoService;
  /** Has what is known of a product now be where news of it begin. */
  begin: (stored: StoredProduct) => Promise<void>;
  now: () => Date;
}): Watching {
  const { watches, store, environments, readable, userInfo, now } = options;

  /** The caller first. */
  async function watchersOf(caller: WatchCaller): Promise<string[]> {
    const { ownershipEntityRefs } = await userInfo.getUserInfo(
      caller.credentials as BackstageCredentials<BackstageUserPrincipal>,
    );
    const refs = ownershipEntityRefs.map(ref => ref.toLowerCase());
    const groups = refs.filter(ref => ref.startsWith('group:')).sort();
    return [...new Set([caller.userEntityRef.toLowerCase(), ...groups])];
  }

  async function watcherOf(
    watcher: string | undefined,
    caller: WatchCaller,
  ): Promise<string> {
    if (watcher === undefined || watcher === ME) {
      return caller.userEntityRef.toLowerCase();
    }
    const known = await watchersOf(caller);
    const ref = watcher.toLowerCase();
    if (known.includes(ref)) return ref;
    throw new NotAllowedError(
      `You can watch for yourself and for groups that you belong to, and ${watcher} is neither`,
    );
  }

  return {
    async listed(caller) {
      const own = await watches.of(await watchersOf(caller));
      const { isUnconditional, isReadable } = await readable.for(
        caller.credentials,
      );
      const stored = new Map(
        (await store.productsByKey(own.map(each => each.productKey))).map(
          ({ product }) => [product.key, product],
        ),
      );
      const listed = new Map<string, WatchedProduct>();
      const seen: StoredWatch[] = [];
      const hidden: StoredWatch[] = [];
      for (const watch of own) {
        const { productKey, environmentId, entityName } = watch;
        const environment = environments.find(({ id }) => id === environmentId);
        if (!environment) continue;
        const product = stored.get(productKey);
        const namespace = environment.namespace.toLowerCase();
        // What is gone has nobody to say who may read it: who could until then may know its name.
        const mayRead = product
          ? isUnconditional || isReadable({ namespace, entityName })
          : watch.hiddenSince === undefined;
        if (!mayRead) {
          if (watch.setBy === caller.userEntityRef.toLowerCase()) {
            hidden.push(watch);
          }
          continue;
        }
        seen.push(watch);
        const entry = listed.get(productKey) ?? {
          entityRef: entityRefOf({ environment, entityName }),
          title: product?.title ?? watch.title,
          environmentId,
          isPresent: product !== undefined,
          watches: [],
        };
        listed.set(productKey, entry);
        entry.watches.push(toWatch(watch));
      }
      await watches.noteSeen({ seen, hidden }, now().toISOString());
      return [...listed.values()];
    },

    async of({ entityRef, stored }, caller) {
      const watcherRefs = await watchersOf(caller);
      const found = await watches.ofProducts([stored.product.key]);
      const own = found.filter(watch => watcherRefs.includes(watch.watcherRef));
      await watches.noteSeen({ seen: own, hidden: [] }, now().toISOString());
      return { entityRef, watcherRefs, watches: own.map(toWatch) };
    },

    async set({ stored }, { watcher, kinds = [...WATCH_KINDS] }, caller) {
      const { product, entityName } = stored;
      const watch: StoredWatch = {
        watcherRef: await watcherOf(watcher, caller),
        kinds: WATCH_KINDS.filter(kind => kinds.includes(kind)),
        setBy: caller.userEntityRef.toLowerCase(),
        setAt: now().toISOString(),
        productKey: product.key,
        environmentId: product.environmentId,
        entityName,
        title: product.title,
      };
      await watches.set(watch);
      await options.begin(stored);
      return toWatch(watch);
    },

    async remove({ namespace, name }, watcher, caller) {
      const watcherRef = await watcherOf(watcher, caller);
      const environment = environments.find(
        each => each.namespace.toLowerCase() === namespace.toLowerCase(),
      );
      if (!environment) return;
      await watches.remove({
        environmentId: environment.id,
        entityName: name.toLowerCase(),
        watcherRef,
      });
    },
  };
}

function toWatch({ watcherRef, kinds, setBy, setAt }: StoredWatch): Watch {
  return { watcherRef, kinds, setBy, setAt };
}
