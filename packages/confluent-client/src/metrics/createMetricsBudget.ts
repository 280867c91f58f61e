// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../http/clock';
import { createRequestBudget, RequestBudget } from '../http/requestBudget';

/**
 * Confluent allows one IP address 60 requests to its Metrics API in a minute, whichever environments they are about. A sixth
 * is left to others behind the same address.
 */
const REQUESTS_PER_SECOND = 50 / 60;

/** How fast the Metrics API may be asked. One budget is to be shared by all environments of this process. */
export function createMetricsBudget(
  options: { clock?: Clock } = {},
): RequestBudget {
  return createRequestBudget({
    requestsPerSecond: REQUESTS_PER_SECOND,
    clock: options.clock,
  });
}
