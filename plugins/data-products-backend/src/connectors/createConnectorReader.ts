// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { CallPriority, Connector } from '@data-mesh/confluent-client';
import { clustersOf } from './createSeenConnectors';
import { describeConnectFailure } from './describeConnectFailure';
import { ConnectorStore } from './types';

/** Looks at the connectors of Kafka clusters, and keeps what it sees. */
export interface ConnectorReader {
  /** All clusters of an environment. One that fails harms no other. Rejects only when it is aborted. */
  readAll(environmentId: string, signal: AbortSignal): Promise<void>;
  /** One cluster, for somebody who waits. Throws what the client throws. */
  readOne(environmentId: string, clusterId: string): Promise<Connector[]>;
}

export function createConnectorReader(options: {
  environments: readonly EnvironmentConnection[];
  store: Pick<ConnectorStore, 'record' | 'fail'>;
  now: () => number;
  logger: LoggerService;
}): ConnectorReader {
  const { environments, store, now, logger } = options;

  async function read(
    { connect }: EnvironmentConnection,
    clusterId: string,
    call: { signal?: AbortSignal; priority: CallPriority },
  ): Promise<Connector[]> {
    if (!connect) return [];
    const observedAt = new Date(now()).toISOString();
    const connectors = await connect.connectors(clusterId, call);
    await store.record(clusterId, { connectors, observedAt });
    return connectors;
  }

  const environmentOf = (environmentId: string) =>
    environments.find(({ config }) => config.id === environmentId);

  return {
    async readAll(environmentId, signal) {
      const environment = environmentOf(environmentId);
      if (!environment?.connect) return;
      for (const clusterId of clustersOf(environment)) {
        try {
          await read(environment, clusterId, {
            signal,
            priority: 'background',
          });
        } catch (error) {
          signal.throwIfAborted();
          logger.warn('The connectors of a Kafka cluster could not be read', {
            environmentId,
            clusterId,
            cause: error instanceof Error ? error.message : String(error),
          });
          await store.fail(clusterId, describeConnectFailure(error));
        }
      }
    },

    async readOne(environmentId, clusterId) {
      const environment = environmentOf(environmentId);
      return environment
        ? read(environment, clusterId, { priority: 'interactive' })
        : [];
    },
  };
}
