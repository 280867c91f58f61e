// SPDX-License-Identifier: Apache-2.0

/**
 * What watchers of a product are told of. `freshness`: its newest record is older than promised, or is fresh again · `schema`:
 * a new version of one of its schemas · `consumers`: somebody begins or stops to read it · `lifecycle`: it is deprecated,
 * retired, gone or back · `level`: it reaches another level of its scorecard
 */
export const WATCH_KINDS = [
  'freshness',
  'schema',
  'consumers',
  'lifecycle',
  'level',
] as const;

export type WatchKind = (typeof WATCH_KINDS)[number];

/** That somebody watches a product. */
export interface Watch {
  /** Entity ref of a user, or of a group, whose members are told then. */
  watcherRef: string;
  /** In the order of `WATCH_KINDS`; never empty. */
  kinds: WatchKind[];
  /** Entity ref of the user who set it last. */
  setBy: string;
  /** ISO 8601 */
  setAt: string;
}

/** `GET /products/:namespace/:name/watch` */
export interface ProductWatch {
  entityRef: string;
  /** The person who asks first, then the groups that they belong to: those for whom they can watch. */
  watcherRefs: string[];
  /** Of these. */
  watches: Watch[];
}

/** `PUT /products/:namespace/:name/watch` */
export interface WatchRequest {
  /** `me` when absent, or the entity ref of a group that the person belongs to. */
  watcher?: string;
  /** All when absent; each once, at least one. */
  kinds?: WatchKind[];
}

/** `GET /watches`: one product that the person or a group of theirs watches. */
export interface WatchedProduct {
  entityRef: string;
  /** As it was last known. */
  title: string;
  environmentId: string;
  /** False for what is no data product any more: watchers are told when it comes back. */
  isPresent: boolean;
  /** Of the person and their groups; never empty. */
  watches: Watch[];
}
