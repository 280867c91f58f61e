// SPDX-License-Identifier: Apache-2.0
import type { KsqlClusterSpec } from '../../world/scenario';

/** Whether the `Authorization` header holds a key of the cluster. */
export function isAuthorized(
  { apiKeys }: KsqlClusterSpec,
  authorization: string | undefined,
): boolean {
  if (apiKeys.length === 0) return true;
  const [, credentials = ''] = /^basic +(.+)$/i.exec(authorization ?? '') ?? [];
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return apiKeys.some(({ key, secret }) => pair === `${key}:${secret}`);
}
