// SPDX-License-Identifier: Apache-2.0

import {
  ConnectionOptions,
  createRequestBudget,
  createSchemaRegistryClient,
  systemClock,
} from '@data-mesh/confluent-client';
import { Scenario, Simulator } from '@data-mesh/confluent-simulator';
import { ENVIRONMENT_ID } from '../../__testUtils__/plans';
import {
  createSchemaBodies,
  createSchemaReader,
} from '../registry/createSchemaReader';

type Subject = NonNullable<
  Scenario['environments'][number]['subjects']
>[number];

/** One environment that holds nothing but these subjects. */
export function scenarioOf(subjects: Subject[]): Scenario {
  return {
    startsAt: '2026-11-02T08:00:00Z',
    environments: [
      {
        id: ENVIRONMENT_ID,
        name: 'prod',
        package: 'advanced',
        registryId: 'lsrc-4nv8rd',
        apiKeys: [
          { key: 'key', secret: 'secret' },
          {
            key: 'weak-key',
            secret: 'secret',
            sees: { subjects: ['orders-key'] },
          },
        ],
        clusters: [{ id: 'lkc-3x9wz1', name: 'retail' }],
        subjects,
      },
    ],
  };
}

/** The way to a simulated environment; asks once, and not for long, unless told otherwise. */
export function connectionTo(
  simulator: Simulator,
  options: Partial<ConnectionOptions> & { key?: string } = {},
): ConnectionOptions {
  const { key = 'key', ...connection } = options;
  return {
    baseUrl: simulator.environmentUrl(ENVIRONMENT_ID),
    credentials: { type: 'apiKey', key, secret: 'secret' },
    budget: createRequestBudget(),
    maxAttempts: 1,
    timeoutMs: 500,
    ...connection,
  };
}

/** The real client of a simulated registry. */
export function simulatedRegistry(...given: Parameters<typeof connectionTo>) {
  return createSchemaRegistryClient(connectionTo(...given));
}

/** A reader with nothing in memory yet. */
export function simulatedReader(...given: Parameters<typeof connectionTo>) {
  return createSchemaReader({
    environmentId: ENVIRONMENT_ID,
    registry: simulatedRegistry(...given),
    bodies: createSchemaBodies(1_000_000),
    clock: systemClock,
  });
}
