// SPDX-License-Identifier: Apache-2.0

import {
  LevelSource,
  WatchExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';

/** Gathers what modules add to what watchers are told. */
export function createLevelSources(): {
  extensionPoint: WatchExtensionPoint;
  sources: readonly LevelSource[];
} {
  const sources: LevelSource[] = [];
  return {
    sources,
    extensionPoint: {
      addLevels(source) {
        if (sources.some(({ id }) => id === source.id)) {
          throw new Error(`Levels are already told by '${source.id}'`);
        }
        sources.push(source);
      },
    },
  };
}
