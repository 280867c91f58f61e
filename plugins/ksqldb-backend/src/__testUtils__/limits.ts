// SPDX-License-Identifier: Apache-2.0
import { KsqlLimits } from '@data-mesh/backstage-plugin-data-products-node';

/** Limits that no test comes near, but those it is about. */
export function someLimits(overrides: Partial<KsqlLimits> = {}): KsqlLimits {
  return {
    queriesPerUser: 100,
    queriesPerCluster: 100,
    statementsPerMinutePerUser: 1_000,
    statementsPerMinutePerCluster: 1_000,
    rows: 10_000,
    bytes: 50 * 1024 * 1024,
    seconds: 600,
    completionSeconds: 30,
    ...overrides,
  };
}
