// SPDX-License-Identifier: Apache-2.0
import { ksqlConsoleUrl } from '@data-mesh/backstage-plugin-data-products-common';
import type { KsqlConfig } from '@data-mesh/backstage-plugin-data-products-node';
import type {
  ClusterRights,
  KsqlClusterInfo,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { ConfiguredCluster } from './types';

/** What a caller with these rights is told about a cluster. */
export function describeCluster(
  { config, environment }: ConfiguredCluster,
  options: {
    rights: ClusterRights;
    ksqldb: KsqlConfig;
    /** Without a slash at its end. */
    consoleUrl: string;
  },
): KsqlClusterInfo {
  const { id, title, kafkaClusterId, problems } = config;
  const { rows, bytes, seconds } = options.ksqldb.limits;
  return {
    id,
    title,
    environment: {
      id: environment.id,
      title: environment.title,
      namespace: environment.namespace,
    },
    kafkaClusterId,
    consoleUrl: isOfConfluentCloud(config)
      ? ksqlConsoleUrl(
          { kafkaClusterId, id },
          { consoleUrl: options.consoleUrl, environmentId: environment.id },
        )
      : undefined,
    isReadOnly: environment.mode === 'readOnly',
    rights: options.rights,
    limits: { rows, bytes, seconds },
    allowedProperties: options.ksqldb.allowedProperties,
    problems,
  };
}

/** Only those have a page in its console; a self-managed cluster is called what somebody liked. */
function isOfConfluentCloud({
  id,
  kafkaClusterId,
}: ConfiguredCluster['config']): boolean {
  return id.startsWith('lksqlc-') && kafkaClusterId !== '';
}
