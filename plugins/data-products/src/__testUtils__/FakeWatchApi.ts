// SPDX-License-Identifier: Apache-2.0
import {
  WATCH_KINDS,
  WatchApi,
  WatchedProduct,
  WatchRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aWatch,
  aWatchedProduct,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';

type Method = keyof WatchApi;

/** The person that the fake takes for who asks. */
export const ME = 'user:default/guest';

/** A back end with which people watch products, in memory. */
export class FakeWatchApi implements WatchApi {
  products: WatchedProduct[];
  /** For whom the person can watch. */
  readonly watcherRefs: string[];
  /** Every call that changes something, with what it was asked. */
  readonly changes: unknown[][] = [];
  readonly #failures = new Map<Method, Error>();

  constructor(
    options: { products?: WatchedProduct[]; groups?: string[] } = {},
  ) {
    this.products = options.products ?? [];
    this.watcherRefs = [ME, ...(options.groups ?? [])];
  }

  /** Makes a method fail until `recover`. */
  fail(method: Method, error: Error): void {
    this.#failures.set(method, error);
  }

  recover(method: Method): void {
    this.#failures.delete(method);
  }

  async watched() {
    this.#failIfTold('watched');
    return this.products;
  }

  async productWatch(entityRef: string) {
    this.#failIfTold('productWatch');
    return {
      entityRef,
      watcherRefs: this.watcherRefs,
      watches: this.#watchesOf(entityRef),
    };
  }

  async watch(entityRef: string, { watcher, kinds }: WatchRequest) {
    this.changes.push(['watch', entityRef, watcher, kinds]);
    this.#failIfTold('watch');
    const watch = aWatch({
      watcherRef: watcher ?? ME,
      kinds: kinds ?? [...WATCH_KINDS],
    });
    const others = this.#watchesOf(entityRef).filter(
      ({ watcherRef }) => watcherRef !== watch.watcherRef,
    );
    this.#replace(entityRef, [...others, watch]);
    return watch;
  }

  async unwatch(entityRef: string, watcher: string) {
    this.changes.push(['unwatch', entityRef, watcher]);
    this.#failIfTold('unwatch');
    this.#replace(
      entityRef,
      this.#watchesOf(entityRef).filter(
        ({ watcherRef }) => watcherRef !== watcher,
      ),
    );
  }

  #watchesOf(entityRef: string) {
    const found = this.products.find(each => each.entityRef === entityRef);
    return found?.watches ?? [];
  }

  #replace(entityRef: string, watches: WatchedProduct['watches']) {
    this.products = [
      ...this.products.filter(each => each.entityRef !== entityRef),
      ...(watches.length > 0 ? [aWatchedProduct({ entityRef, watches })] : []),
    ];
  }

  #failIfTold(method: Method) {
    const failure = this.#failures.get(method);
    if (failure) throw failure;
  }
}
