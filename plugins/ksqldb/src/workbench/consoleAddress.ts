// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlClusterInfo,
  KsqlProperties,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/**
 * The editor of a cluster in the Confluent console with a text in it; it runs nothing either. `undefined` for a
 * self-managed cluster.
 *
 * @remarks The parameters are those that Confluent's own data mesh prototype opens the editor with.
 */
export function consoleAddress(
  cluster: Pick<KsqlClusterInfo, 'id' | 'consoleUrl'>,
  text: string,
  properties: KsqlProperties = {},
): string | undefined {
  if (cluster.consoleUrl === undefined) return undefined;
  const search = new URLSearchParams({
    command: text,
    ksqlClusterId: cluster.id,
    properties: JSON.stringify(properties),
  });
  return `${cluster.consoleUrl}?${search}`;
}
