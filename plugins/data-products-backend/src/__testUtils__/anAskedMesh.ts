// SPDX-License-Identifier: Apache-2.0

import {
  DataMeshConfig,
  EnvironmentConnection,
} from '@data-mesh/backstage-plugin-data-products-node';

/** As much of a mesh as live figures are asked of; groups named `_…` are those of tools. */
export function anAskedMesh(environments: EnvironmentConnection[] = []): {
  environments: EnvironmentConnection[];
  config: Pick<DataMeshConfig, 'consumers' | 'live' | 'watch' | 'consoleUrl'>;
} {
  return {
    environments,
    config: {
      consoleUrl: 'https://confluent.cloud',
      consumers: {
        patterns: [],
        ignoredGroups: ['_*'],
        keepDays: 30,
        problems: [],
      },
      live: {
        intervalMs: 300_000,
        keepDays: 30,
        deadLetterTopics: [],
        requestsPerSecond: 50,
        objectives: {},
        problems: [],
      },
      watch: { intervalMs: 900_000, problems: [] },
    },
  };
}
