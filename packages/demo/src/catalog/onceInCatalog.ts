// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';

/** Ten seconds. */
const ATTEMPTS = 20;
const INTERVAL_MS = 500;

/**
 * Calls `find` again while the catalog does not know somebody: a portal that has just started answers before its catalog has
 * read the demo's people. Gives up with the last error.
 *
 * @param wait - Resolves after so many milliseconds.
 * @param options.attempts - One each half second; 20 unless said otherwise.
 */
export async function onceInCatalog<T>(
  find: () => Promise<T>,
  wait: (ms: number) => Promise<unknown>,
  options: { attempts?: number } = {},
): Promise<T> {
  const { attempts = ATTEMPTS } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await find();
    } catch (error) {
      const isUnknown = isError(error) && error.name === 'NotFoundError';
      if (!isUnknown || attempt === attempts) throw error;
      await wait(INTERVAL_MS);
    }
  }
}
