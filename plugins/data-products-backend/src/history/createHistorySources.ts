// SPDX-License-Identifier: Apache-2.0

import {
  HistoryExtensionPoint,
  HistorySource,
} from '@data-mesh/backstage-plugin-data-products-node';

/** The extension point, and what came through it so far. */
export function createHistorySources(): {
  extensionPoint: HistoryExtensionPoint;
  source(): HistorySource | undefined;
} {
  let given: HistorySource | undefined;
  return {
    source: () => given,
    extensionPoint: {
      setSource(source) {
        if (given) {
          throw new Error(
            `The history of data products is told by '${given.id}' already, so '${source.id}' cannot tell another one`,
          );
        }
        given = source;
      },
    },
  };
}
