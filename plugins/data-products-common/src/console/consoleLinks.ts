// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_CONSOLE_URL } from '../constants';
import { OutputPort } from '../model/product';

/** What every link needs to know. */
export interface ConsoleLinkOptions {
  /** Without a slash at its end. Default `https://confluent.cloud`. */
  consoleUrl?: string;
  /** `env-…` */
  environmentId: string;
}

/** What of a port its links need. */
export type PortAddress = Pick<
  OutputPort,
  'name' | 'clusterId' | 'qualifiedName'
>;

/** Page of an environment with its clusters. */
export function environmentConsoleUrl(options: ConsoleLinkOptions): string {
  return consolePage(options, ['clusters']);
}

/** Page of a port's topic; of its environment when nobody tells the cluster. */
export function topicConsoleUrl(
  port: PortAddress,
  options: ConsoleLinkOptions,
): string {
  return port.clusterId
    ? consolePage(options, [
        'clusters',
        port.clusterId,
        'topics',
        port.name,
        'overview',
      ])
    : environmentConsoleUrl(options);
}

/** Page of a schema subject. */
export function schemaConsoleUrl(
  subject: string,
  options: ConsoleLinkOptions,
): string {
  return consolePage(options, ['schema-registry', 'schemas', subject]);
}

/** Stream lineage around a port's topic; `undefined` when nobody tells the cluster. */
export function lineageConsoleUrl(
  port: PortAddress,
  options: ConsoleLinkOptions,
): string | undefined {
  if (!port.clusterId) return undefined;
  const node = `topic-${port.name}`;
  return consolePage(options, [
    'clusters',
    port.clusterId,
    'stream-lineage',
    'stream',
    node,
    'n',
    node,
    'overview',
  ]);
}

/** Connectors of a port's cluster; `undefined` when nobody tells the cluster. */
export function connectorsConsoleUrl(
  port: PortAddress,
  options: ConsoleLinkOptions,
): string | undefined {
  return port.clusterId
    ? consolePage(options, ['clusters', port.clusterId, 'connectors'])
    : undefined;
}

/** Editor of a ksqlDB cluster of Confluent Cloud; it takes a text as `?command=`. */
export function ksqlConsoleUrl(
  cluster: { kafkaClusterId: string; id: string },
  options: ConsoleLinkOptions,
): string {
  return consolePage(options, [
    'clusters',
    cluster.kafkaClusterId,
    'ksql',
    cluster.id,
    'editor',
  ]);
}

/** The console's addresses are not documented and change without notice, so all of them are made here. */
function consolePage(options: ConsoleLinkOptions, segments: string[]): string {
  const { consoleUrl = DEFAULT_CONSOLE_URL, environmentId } = options;
  const path = ['environments', environmentId, ...segments]
    .map(encodeURIComponent)
    .join('/');
  return `${consoleUrl.replace(/\/+$/, '')}/${path}`;
}
