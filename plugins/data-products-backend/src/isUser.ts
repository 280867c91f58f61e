// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** Whether it is a person who calls, and not a service. */
export function isUser(
  credentials: BackstageCredentials,
): credentials is BackstageCredentials<BackstageUserPrincipal> {
  const principal: unknown = credentials.principal;
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal
  );
}

/** `undefined` for services. */
export function userRefOf(
  credentials: BackstageCredentials,
): string | undefined {
  return isUser(credentials) ? credentials.principal.userEntityRef : undefined;
}

/** Entity ref of a user; of a service, its subject. */
export function callerOf(credentials: BackstageCredentials): string {
  const principal: unknown = credentials.principal;
  const userEntityRef = userRefOf(credentials);
  if (userEntityRef !== undefined) return userEntityRef;
  return typeof principal === 'object' &&
    principal !== null &&
    'subject' in principal &&
    typeof principal.subject === 'string'
    ? principal.subject
    : 'unknown';
}
