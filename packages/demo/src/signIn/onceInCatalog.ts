// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';

const ATTEMPTS = 20;
const INTERVAL_MS = 500;

/**
 * Calls `signIn` again while the catalog does not know the person: a portal that has just started answers before its
 * catalog has read the demo's people. Gives up after ten seconds with the last error.
 *
 * @param wait - Resolves after so many milliseconds.
 */
export async function onceInCatalog<T>(
  signIn: () => Promise<T>,
  wait: (ms: number) => Promise<unknown>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await signIn();
    } catch (error) {
      const isUnknown = isError(error) && error.name === 'NotFoundError';
      if (!isUnknown || attempt === ATTEMPTS) throw error;
      await wait(INTERVAL_MS);
    }
  }
}
