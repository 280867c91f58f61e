// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** Which level of a ladder a product reaches, as far as that is known. */
export interface LevelStanding {
  /** Id of the level that it reaches for certain; absent when it reaches none. */
  level?: string;
  /** Id of the level that it would reach if everything that is not known were good; absent when that is the same. */
  possibleLevel?: string;
}

/** That what is known of a product's level is different from before. */
export interface LevelChange {
  entityRef: string;
  /** Of the scorecard. */
  title: string;
  /** Lowest first. */
  levels: { id: string; title: string }[];
  before: LevelStanding;
  after: LevelStanding;
}

/** Tells how the levels of products change. */
export interface LevelSource {
  /** Unique; its levels have nothing to do with those of another. */
  id: string;
  /**
   * Called once at start.
   *
   * @param changed - Resolves when it is written down; what is told twice reaches watchers once.
   */
  connect(changed: (changes: LevelChange[]) => Promise<void>): Promise<void>;
}

/** Adds to what watchers of products are told. */
export interface WatchExtensionPoint {
  /** @throws Error when another source has the id. */
  addLevels(source: LevelSource): void;
}

/** For modules of the plugin `data-products`. */
export const watchExtensionPoint = createExtensionPoint<WatchExtensionPoint>({
  id: 'data-products.watch',
});
