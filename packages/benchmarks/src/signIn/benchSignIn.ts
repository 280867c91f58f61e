// SPDX-License-Identifier: Apache-2.0
import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { SIGN_IN_HEADER, SIGN_IN_PROVIDER, SignIn } from './signIn';

const authenticator = createProxyAuthenticator<undefined, SignIn, undefined>({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }) {
    const header = req.get(SIGN_IN_HEADER);
    if (!header) throw new AuthenticationError('Nobody was named');
    const result: SignIn = JSON.parse(header);
    return { result };
  },
});

/** Believes whoever asks who they are. The back end is reachable on this machine only, and holds invented data. */
export const benchSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench-sign-in',
  register: registry =>
    registry.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      init: async ({ providers }) =>
        providers.registerProvider({
          providerId: SIGN_IN_PROVIDER,
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result: { userRef, groupRef } }, ctx) =>
              ctx.issueToken({
                claims: { sub: userRef, ent: [userRef, groupRef] },
              }),
          }),
        }),
    }),
});
