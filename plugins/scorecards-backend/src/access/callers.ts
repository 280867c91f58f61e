// SPDX-License-Identifier: Apache-2.0
import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';

/** Who calls, and what they may do. */
export interface Callers {
  /** A user or a service. @throws NotAllowedError without the permission. */
  anyone(
    request: Request,
    permission: BasicPermission,
  ): Promise<BackstageCredentials>;
  /** A user. @throws NotAllowedError without the permissions. */
  user(
    request: Request,
    ...permissions: BasicPermission[]
  ): Promise<{ credentials: BackstageCredentials; userEntityRef: string }>;
  /** @throws NotAllowedError without it. */
  demand(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void>;
  isAllowed(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean>;
}

export function createCallers(options: {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  permissions: Pick<PermissionsService, 'authorize'>;
}): Callers {
  const { httpAuth, permissions } = options;

  async function isAllowed(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    return decision?.result === AuthorizeResult.ALLOW;
  }

  async function demand(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    if (await isAllowed(credentials, permission)) return;
    throw new NotAllowedError(
      `The permission ${permission.name} is needed for this`,
    );
  }

  return {
    demand,
    isAllowed,
    async anyone(request, permission) {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      await demand(credentials, permission);
      return credentials;
    },
    async user(request, ...needed) {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      for (const permission of needed) await demand(credentials, permission);
      return {
        credentials,
        userEntityRef: credentials.principal.userEntityRef,
      };
    },
  };
}

/** `undefined` for services. */
export function userRefOf(
  credentials: BackstageCredentials,
): string | undefined {
  return isUser(credentials) ? credentials.principal.userEntityRef : undefined;
}

function isUser(
  credentials: BackstageCredentials,
): credentials is BackstageCredentials<BackstageUserPrincipal> {
  const principal: unknown = credentials.principal;
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal
  );
}
