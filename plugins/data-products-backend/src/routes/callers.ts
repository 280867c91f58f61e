// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Request } from 'express';

/** Who calls, and what they may do. */
export interface Callers {
  /** A user or a service. @throws NotAllowedError when the permission is given and denied. */
  anyone(
    request: Request,
    permission?: BasicPermission,
  ): Promise<BackstageCredentials>;
  /** A user, with the permission when one is given. */
  user(
    request: Request,
    permission?: BasicPermission,
  ): Promise<{ credentials: BackstageCredentials; userEntityRef: string }>;
  /** A user with the permission, or a service with a token of its own, such as a pipeline; then there is no user. */
  requester(
    request: Request,
    permission: BasicPermission,
  ): Promise<{ credentials: BackstageCredentials; userEntityRef?: string }>;
  /** A service, e.g. another plugin's back end. */
  service(request: Request): Promise<BackstageCredentials>;
  /** For what a permission adds to what somebody may do without it. */
  isAllowed(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean>;
}

export function createCallers(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
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
    if (!(await isAllowed(credentials, permission))) {
      throw new NotAllowedError(
        `The permission ${permission.name} is needed for this`,
      );
    }
  }

  return {
    async anyone(request, permission) {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      if (permission) await demand(credentials, permission);
      return credentials;
    },
    async user(request, permission) {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      if (permission) await demand(credentials, permission);
      return {
        credentials,
        userEntityRef: credentials.principal.userEntityRef,
      };
    },
    async requester(request, permission) {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      await demand(credentials, permission);
      const { principal } = credentials;
      return principal.type === 'user'
        ? { credentials, userEntityRef: principal.userEntityRef }
        : { credentials };
    },
    service(request) {
      return httpAuth.credentials(request, { allow: ['service'] });
    },
    isAllowed,
  };
}
