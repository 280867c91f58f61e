// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { ConnectClient, Connector } from '@data-mesh/confluent-client';

export const CLUSTER = 'lkc-3x9wz1';
export const SEEN_AT = '2026-11-23T09:00:00.000Z';

/** A source that writes payments, and runs. */
export function aConnector(changes: Partial<Connector> = {}): Connector {
  return {
    name: 'bank',
    id: 'lcc-bank01',
    direction: 'source',
    connectorClass: 'SftpSource',
    state: 'RUNNING',
    tasks: [{ id: 0, state: 'RUNNING' }],
    topics: { names: ['payments'], prefixes: [] },
    ...changes,
  };
}

export const payments = aDataProduct({
  title: 'payments',
  outputPorts: [anOutputPort({ name: 'payments', clusterId: CLUSTER })],
});

/** The environment of the product, where connectors are asked of a client that the test gives. */
export function aConnectedEnvironment(
  connect: ConnectClient | undefined,
  changes: { clusterIds?: string[]; connectProblems?: string[] } = {},
): EnvironmentConnection {
  const { clusterIds = [CLUSTER], connectProblems } = changes;
  const kafka = clusterIds.map(clusterId => ({
    clusterId,
    title: clusterId,
    authentication: 'apiKey' as const,
  }));
  return {
    config: {
      id: payments.environmentId,
      name: 'prod',
      title: 'Production',
      namespace: 'prod',
      isPrimary: true,
      mode: 'readWrite',
      kafka,
      ksqldb: [],
      connectProblems,
      scope: { domains: [], tags: [], namePatterns: [] },
      requestsPerSecond: 50,
      problems: [],
    },
    kafka: kafka.map(config => ({ config })),
    ksqldb: [],
    connect,
    problems: [],
  };
}
