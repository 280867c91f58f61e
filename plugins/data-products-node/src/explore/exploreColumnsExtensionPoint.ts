// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  ExploreColumn,
  ExploreColumnValue,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What a provider tells of its column. */
export interface ExploreColumnReading {
  /** What is new or changed. */
  values: {
    /** Of the data product. */
    entityRef: string;
    /** As the column's kind demands, or `null` where there is none; absent when it is not known any more. */
    value?: ExploreColumnValue;
  }[];
  /** True when `values` are all there are, so that everything else is forgotten. */
  isComplete?: boolean;
  /** What the next read is given as `since`: an instant, a sequence number, whatever tells what was read so far. */
  readUpTo: string;
}

/** A column that another plugin adds to the list of products. */
export interface ExploreColumnProvider extends ExploreColumn {
  /**
   * Reads what changed since an earlier read; everything when `since` is absent, as after each start.
   *
   * @remarks Called every minute in the background, by every back end. What it throws is logged, and the column keeps
   * the values it has; so does one that takes longer than 30 seconds, and then the signal is aborted.
   */
  read(
    since: string | undefined,
    options: { signal: AbortSignal },
  ): Promise<ExploreColumnReading>;
}

/** Adds columns to the list of products. Their values are shown to everybody who may read the product. */
export interface ExploreColumnsExtensionPoint {
  /** @throws Error when the id is no word of letters, digits, dots and dashes, or another column has it. */
  addColumn(provider: ExploreColumnProvider): void;
}

/** For modules of the plugin `data-products`. */
export const exploreColumnsExtensionPoint =
  createExtensionPoint<ExploreColumnsExtensionPoint>({
    id: 'data-products.explore-columns',
  });
