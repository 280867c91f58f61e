// SPDX-License-Identifier: Apache-2.0
import type { KsqlConfig } from '@data-mesh/backstage-plugin-data-products-node';
import type { ServedCluster } from '../clusters/types';
import { FakeKsqlClient } from './FakeKsqlClient';

/** The retail cluster of production, asked through a client that does nothing. */
export function aCluster(
  overrides: {
    id?: string;
    title?: string;
    client?: ServedCluster['client'];
    environment?: Partial<ServedCluster['environment']>;
    problems?: string[];
  } = {},
): ServedCluster {
  const { id = 'lksqlc-9d6ry', title = 'Retail ksqlDB' } = overrides;
  return {
    config: {
      id,
      title,
      endpoint: 'https://pksqlc-m2v5t.confluent.example',
      kafkaClusterId: 'lkc-3x9wz1',
      problems: overrides.problems ?? [],
    },
    environment: {
      id: 'env-7k2mq9',
      title: 'Production',
      namespace: 'prod',
      mode: 'readWrite',
      kafka: [],
      ...overrides.environment,
    },
    client: overrides.client ?? new FakeKsqlClient(),
  };
}

/** As nothing were configured. */
export const ksqldbConfig: KsqlConfig = {
  limits: {
    queriesPerUser: 3,
    queriesPerCluster: 20,
    statementsPerMinutePerUser: 30,
    statementsPerMinutePerCluster: 300,
    rows: 10_000,
    bytes: 52_428_800,
    seconds: 600,
    completionSeconds: 30,
  },
  allowedProperties: ['auto.offset.reset'],
  writeTo: 'owned',
  useCases: [],
};
