// SPDX-License-Identifier: Apache-2.0

import { OperationsConfig } from '@data-mesh/backstage-plugin-data-products-node';

/** The configuration of operations as it is when nothing is configured. */
export function anOperationsConfig(
  overrides: Partial<OperationsConfig> = {},
): OperationsConfig {
  return {
    enforceOwnership: true,
    protectedOwners: [],
    administrators: [],
    protectedDomains: [],
    hiddenTopics: [
      '_*',
      '*-changelog',
      '*-repartition',
      'pksqlc-*',
      'confluent*',
      'success-lcc-*',
      'error-lcc-*',
      'dlq-lcc-*',
    ],
    maxDescriptionLength: 4_000,
    stepTimeoutMs: 30_000,
    indexingTimeoutMs: 300_000,
    expireAfterMs: 1_800_000,
    keepDays: 400,
    undoDays: 400,
    ...overrides,
  };
}
