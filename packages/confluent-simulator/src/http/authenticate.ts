// SPDX-License-Identifier: Apache-2.0
import { UNRESTRICTED, viewerOf, type Viewer } from '../world/catalog/Viewer';
import type { ApiKeySpec, EnvironmentSpec } from '../world/scenario';

export interface Principal {
  viewer: Viewer;
  mayWrite: boolean;
}

/**
 * Who the `Authorization` header speaks for in this environment; `undefined` for nobody it knows.
 *
 * @param opens - Whether a key is for what is asked.
 */
export function authenticate(
  environment: EnvironmentSpec,
  authorization: string | undefined,
  opens: (key: ApiKeySpec) => boolean = opensRegistry,
): Principal | undefined {
  const [, scheme = '', credentials = ''] =
    /^(\w+) +(.+)$/.exec(authorization ?? '') ?? [];
  switch (scheme.toLowerCase()) {
    case 'basic':
      return byApiKey(environment, credentials, opens);
    case 'bearer':
      return environment.bearerTokens?.includes(credentials)
        ? { viewer: UNRESTRICTED, mayWrite: true }
        : undefined;
    default:
      return undefined;
  }
}

/** Keys of Kafka open its REST API, and one of another cluster does not open this one. */
export function opensKafka(clusterId: string): (key: ApiKeySpec) => boolean {
  return ({ kind, cluster }) =>
    kind === 'kafka' && (cluster === undefined || cluster === clusterId);
}

/** A key of Cloud opens the Metrics API and that of connectors. */
export function opensCloud({ kind }: ApiKeySpec): boolean {
  return kind === 'cloud';
}

function opensRegistry({ kind }: ApiKeySpec): boolean {
  return kind === undefined || kind === 'schemaRegistry';
}

function byApiKey(
  { apiKeys }: EnvironmentSpec,
  credentials: string,
  opens: (key: ApiKeySpec) => boolean,
): Principal | undefined {
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  const found = apiKeys.find(({ key, secret }) => pair === `${key}:${secret}`);
  if (!found || !opens(found)) return undefined;
  return { viewer: viewerOf(found), mayWrite: found.role !== 'DataDiscovery' };
}
