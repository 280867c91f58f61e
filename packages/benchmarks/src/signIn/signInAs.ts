// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { getJson } from '../http/getJson';
import { SIGN_IN_HEADER, SIGN_IN_PROVIDER, SignIn } from './signIn';

/** The token of a user of a portal that has `benchSignIn`. */
export async function signInAs(portalUrl: string, as: SignIn): Promise<string> {
  const { backstageIdentity } = await getJson(
    `${portalUrl}/api/auth/${SIGN_IN_PROVIDER}/refresh`,
    { [SIGN_IN_HEADER]: JSON.stringify(as) },
    z.object({ backstageIdentity: z.object({ token: z.string() }) }),
  );
  return backstageIdentity.token;
}
