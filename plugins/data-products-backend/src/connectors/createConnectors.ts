// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  DataMeshConfig,
  DataMeshService,
  FeedFailuresProvider,
  LineageEvidenceProvider,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { WriteAccess } from '../permissions/createWriteAccess';
import { createConnectorEvidence } from './createConnectorEvidence';
import { createConnectorFailures } from './createConnectorFailures';
import { createConnectorReader } from './createConnectorReader';
import {
  ConnectorRestarts,
  createConnectorRestarts,
} from './createConnectorRestarts';
import { createConnectorStore } from './createConnectorStore';
import { createSeenConnectors } from './createSeenConnectors';
import { startConnectorReading } from './startConnectorReading';

/** Which connectors write and read products. */
export interface Connectors {
  /** Of lineage; none where no environment says how connectors are read. */
  evidence: LineageEvidenceProvider[];
  /** Likewise. */
  feeds: FeedFailuresProvider[];
  restarts(options: { writeAccess: WriteAccess }): ConnectorRestarts;
  /** Begins to look at connectors at every interval. */
  start(scheduler: SchedulerService): Promise<void>;
}

export function createConnectors(options: {
  mesh: Pick<DataMeshService, 'environments'> & {
    config: Pick<DataMeshConfig, 'live' | 'consoleUrl'>;
  };
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Connectors {
  const { mesh, logger, clock, signal } = options;
  const { environments } = mesh;
  const { live, consoleUrl } = mesh.config;
  const store = createConnectorStore(options.knex);
  const seen = createSeenConnectors({ store, environments });
  const reader = createConnectorReader({
    environments,
    store,
    logger,
    now: clock.now,
  });
  const isTold = environments.some(
    ({ connect, config }) => connect || config.connectProblems,
  );
  return {
    evidence: isTold ? [createConnectorEvidence(seen)] : [],
    feeds: isTold ? [createConnectorFailures({ seen, consoleUrl })] : [],
    restarts: ({ writeAccess }) =>
      createConnectorRestarts({ environments, seen, reader, writeAccess }),
    start: scheduler =>
      startConnectorReading({
        scheduler,
        reader,
        signal,
        intervalMs: live.intervalMs,
        environmentIds: environments.flatMap(({ connect, config }) =>
          connect ? config.id : [],
        ),
      }),
  };
}
