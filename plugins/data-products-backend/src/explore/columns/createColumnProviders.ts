// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumnProvider,
  ExploreColumnsExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';

/** Addresses and answers name columns by it. */
const COLUMN_ID = /^[a-z][a-z0-9.-]*$/i;

/** The extension point, and what came through it so far. */
export function createColumnProviders(): {
  extensionPoint: ExploreColumnsExtensionPoint;
  providers: readonly ExploreColumnProvider[];
} {
  const providers: ExploreColumnProvider[] = [];
  return {
    providers,
    extensionPoint: {
      addColumn(provider) {
        const { id, kind, isFacet } = provider;
        if (!COLUMN_ID.test(id)) {
          throw new Error(
            `'${id}' cannot be the id of a column: use a letter, then letters, digits, dots and dashes`,
          );
        }
        if (providers.some(other => other.id === id)) {
          throw new Error(`There is another column with the id '${id}'`);
        }
        if (isFacet && kind !== 'text') {
          throw new Error(
            `The column '${id}' cannot be a facet: it is of the kind ${kind}, and only text has choices`,
          );
        }
        providers.push(provider);
      },
    },
  };
}
