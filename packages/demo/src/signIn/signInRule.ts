// SPDX-License-Identifier: Apache-2.0
import type { Config } from '@backstage/config';
import { isLoopbackUrl } from './loopback';

export type SignInRule =
  { status: 'off' } | { status: 'on' } | { status: 'refused'; because: string };

/**
 * Decides whether the demo's sign-in may exist in this process: only when it is switched on, the portal is known under
 * an address of this machine, and the process is not a production one.
 */
export function signInRule(
  config: Config,
  nodeEnv: string | undefined,
): SignInRule {
  if (!config.getOptionalBoolean('demo.signIn.enabled')) {
    return { status: 'off' };
  }
  const baseUrl = config.getString('backend.baseUrl');
  if (!isLoopbackUrl(baseUrl)) {
    return {
      status: 'refused',
      because: `backend.baseUrl is ${baseUrl}, and whoever reaches that could be anybody`,
    };
  }
  if (nodeEnv === 'production') {
    return { status: 'refused', because: 'NODE_ENV is production' };
  }
  return { status: 'on' };
}
