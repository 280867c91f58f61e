// SPDX-License-Identifier: Apache-2.0
import type { IdentityApi } from '@backstage/frontend-plugin-api';

/** The same identity, whose sign-out also calls `forget`, so that the next page load asks again. */
export function forgettingIdentity(
  identity: IdentityApi,
  forget: () => void,
): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      forget();
      await identity.signOut();
    },
  };
}
