// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authOwnershipResolutionExtensionPoint,
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { onceInCatalog } from '../catalog/onceInCatalog';
import { demoAuthenticator } from './demoAuthenticator';
import { GroupTreeOwnershipResolver } from './GroupTreeOwnershipResolver';
import { signInRule } from './signInRule';

/** Lets a visitor be any of the demo's people, on this machine only. Never a way to sign in to a real portal. */
export const demoSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        ownership: authOwnershipResolutionExtensionPoint,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, logger, ownership, providers }) {
        const rule = signInRule(config, process.env.NODE_ENV);
        switch (rule.status) {
          case 'off':
            return;
          case 'refused':
            throw new Error(
              `The demo's sign-in is refused: ${rule.because}. Set demo.signIn.enabled to false and configure an auth provider`,
            );
          case 'on':
            break;
          default:
            rule satisfies never;
        }
        logger.warn(
          'Everybody on this machine can sign in as anybody: the demo sign-in is on',
        );
        ownership.setAuthOwnershipResolver(
          new GroupTreeOwnershipResolver({ auth, catalog }),
        );
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: ({ result: persona }, ctx) =>
              onceInCatalog(
                () =>
                  ctx.signInWithCatalogUser({
                    entityRef: { name: persona.userName },
                  }),
                setTimeout,
              ),
          }),
        });
      },
    });
  },
});
