// SPDX-License-Identifier: Apache-2.0
import type { AuthService } from '@backstage/backend-plugin-api';

/** An answer that takes longer is none. */
const TIMEOUT_MS = 60_000;

/** Options of a call to the back end of another plugin, made as this plugin and not as a person. */
export type ServiceCall = (
  signal: AbortSignal,
) => Promise<{ token: string; signal: AbortSignal }>;

/** A token lives for minutes, so each call gets one of its own. */
export function createServiceCalls(
  auth: AuthService,
  targetPluginId: string,
): ServiceCall {
  return async signal => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId,
    });
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    return { token, signal: AbortSignal.any([signal, timeout]) };
  };
}
