// SPDX-License-Identifier: Apache-2.0

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  ProductKey,
  parseProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SyncControl } from '../routes/RouterOptions';
import { refreshProduct } from './refreshProduct';
import { releaseHold } from './releaseHold';
import { RunRequest, StartedRun, startFullSync } from './startFullSync';
import {
  SyncDependencies,
  SyncedConnection,
  instantOf,
} from './SyncDependencies';

/** Everything that can be asked of the sync of all environments. */
export interface MeshSync extends SyncControl {
  /** Starts a run of one environment, unless one is under way. */
  run(environmentId: string, request: RunRequest): Promise<StartedRun>;
}

export function createMeshSync(
  options: Omit<SyncDependencies, 'connection'> & {
    environments: SyncedConnection[];
    /** Aborted when the back end stops. */
    signal?: AbortSignal;
  },
): MeshSync {
  const { environments, signal, ...shared } = options;
  const { store, clock, logger } = shared;
  const dependenciesById = new Map(
    environments.map(connection => {
      const { id } = connection.config;
      const environmentLogger = logger.child({ environmentId: id });
      return [id, { ...shared, connection, logger: environmentLogger }];
    }),
  );
  const dependenciesOf = (environmentId: string): SyncDependencies => {
    const found = dependenciesById.get(environmentId);
    if (found) return found;
    throw new NotFoundError(`There is no environment ${environmentId}`);
  };
  const run = async (environmentId: string, request: RunRequest) =>
    startFullSync(dependenciesOf(environmentId), { signal, ...request });

  return {
    run,

    async start(environmentId, { requestedBy }) {
      const { started } = await run(environmentId, {
        trigger: 'request',
        requestedBy,
      });
      return started;
    },

    async refresh(key: ProductKey, { by }) {
      const { environmentId } = parseProductKey(key);
      const refreshed = await refreshProduct(
        dependenciesOf(environmentId),
        key,
      );
      if (refreshed === 'moving') {
        await run(environmentId, { trigger: 'request', requestedBy: by });
      }
    },

    async decideHold({ id, decision, by, reason }) {
      const hold = await store.holdById(id);
      if (!hold) throw new NotFoundError(`There is no held removal ${id}`);
      if (hold.state !== 'pending') {
        throw new ConflictError(
          `Held removal ${id} is not pending any more; it is ${hold.state}`,
        );
      }
      switch (decision) {
        case 'release':
          await releaseHold(dependenciesOf(hold.environmentId), hold, {
            by,
            reason,
          });
          return;
        case 'reject':
          await store.decideHold({
            id,
            decision: 'rejected',
            by,
            at: instantOf(clock),
            reason,
          });
          return;
        default:
          decision satisfies never;
      }
    },
  };
}
