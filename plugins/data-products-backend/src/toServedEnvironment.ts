// SPDX-License-Identifier: Apache-2.0

import { EnvironmentConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { ServedEnvironment } from './routes/RouterOptions';

/** What of an environment's configuration may be shown. */
export function toServedEnvironment(
  config: EnvironmentConfig,
  options: { problems: string[]; intervalMs: number },
): ServedEnvironment {
  const { id, name, title, namespace, mode, isPrimary } = config;
  return {
    info: {
      id,
      name,
      title,
      namespace,
      mode,
      isPrimary,
      // Name by name: what else is configured of a cluster holds credentials.
      clusters: config.kafka.map(cluster => ({
        clusterId: cluster.clusterId,
        title: cluster.title,
        bootstrapServers: cluster.bootstrapServers,
        authentication: cluster.authentication,
      })),
      schemaRegistryUrl: config.schemaRegistry?.publicUrl,
    },
    configurationProblems: options.problems,
    intervalSeconds: options.intervalMs / 1_000,
  };
}
