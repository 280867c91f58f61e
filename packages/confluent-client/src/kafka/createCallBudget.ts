// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { Clock } from '../http/clock';
import { createTokenLane, TokenLane } from '../http/tokenLane';

/**
 * Lets at most so many requests through in any second; up to a tenth of them at once, so that a page need not wait. A
 * twentieth stays free for those that open connections, which do not wait here.
 *
 * @throws InputError when the rate is not above 0.
 */
export function createCallBudget(
  requestsPerSecond: number,
  clock: Clock,
): TokenLane {
  if (!(requestsPerSecond > 0)) {
    throw new InputError(
      `requestsPerSecond is ${requestsPerSecond}; it must be above 0`,
    );
  }
  const burst = Math.floor(requestsPerSecond / 10);
  const besides = Math.floor(requestsPerSecond / 20);
  return burst < 1
    ? createTokenLane({ ratePerSecond: requestsPerSecond, burst: 1, clock })
    : createTokenLane({
        ratePerSecond: requestsPerSecond - burst - besides,
        burst,
        clock,
      });
}
