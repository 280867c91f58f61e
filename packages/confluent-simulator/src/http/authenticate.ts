// SPDX-License-Identifier: Apache-2.0
import { UNRESTRICTED, viewerOf, type Viewer } from '../world/catalog/Viewer';
import type { EnvironmentSpec } from '../world/scenario';

export interface Principal {
  viewer: Viewer;
  mayWrite: boolean;
}

/** Who the `Authorization` header speaks for in this environment; `undefined` for nobody it knows. */
export function authenticate(
  environment: EnvironmentSpec,
  authorization: string | undefined,
): Principal | undefined {
  const [, scheme = '', credentials = ''] =
    /^(\w+) +(.+)$/.exec(authorization ?? '') ?? [];
  switch (scheme.toLowerCase()) {
    case 'basic':
      return byApiKey(environment, credentials);
    case 'bearer':
      return environment.bearerTokens?.includes(credentials)
        ? { viewer: UNRESTRICTED, mayWrite: true }
        : undefined;
    default:
      return undefined;
  }
}

function byApiKey(
  { apiKeys }: EnvironmentSpec,
  credentials: string,
): Principal | undefined {
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  const found = apiKeys.find(({ key, secret }) => pair === `${key}:${secret}`);
  if (!found || (found.kind ?? 'schemaRegistry') !== 'schemaRegistry') {
    return undefined;
  }
  return { viewer: viewerOf(found), mayWrite: found.role !== 'DataDiscovery' };
}
