// SPDX-License-Identifier: Apache-2.0

import {
  LineageEvidenceExtensionPoint,
  LineageEvidenceProvider,
} from '@data-mesh/backstage-plugin-data-products-node';

/** The extension point, and what came through it so far. */
export function createEvidenceProviders(): {
  extensionPoint: LineageEvidenceExtensionPoint;
  providers: readonly LineageEvidenceProvider[];
} {
  const providers: LineageEvidenceProvider[] = [];
  const ids = new Set(['declared']);
  return {
    providers,
    extensionPoint: {
      addProvider(provider) {
        if (ids.has(provider.id)) {
          throw new Error(
            `There is another source of lineage with the id '${provider.id}'`,
          );
        }
        ids.add(provider.id);
        providers.push(provider);
      },
    },
  };
}
