// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { parseTopicRef } from '@data-mesh/confluent-client';
import { SyncPlan } from '../../store/types';
import { productRefOf } from '../../sync/assembly/successors';
import { identityOf } from '../../sync/assembly/topicIdentity';
import { contentHash } from '../../sync/contentHash';
import { readProduct } from '../../sync/reading/readProduct';
import {
  SyncDependencies,
  SyncedConnection,
  instantOf,
} from '../../sync/SyncDependencies';
import { OperationOutcomes, StoredOperation, StoredTarget } from '../types';
import { OwnWrites } from './createOwnWrites';

type Outcome = Awaited<ReturnType<OperationOutcomes['store']>>;

/**
 * Follows up finished targets: the store first, so that the portal shows at once what was done.
 *
 * @param options.announce - Tells those who should know.
 */
export function createOutcomes(
  options: Omit<SyncDependencies, 'connection' | 'ownWrites' | 'logger'> & {
    environments: readonly SyncedConnection[];
    ownWrites: OwnWrites;
    announce: OperationOutcomes['announce'];
    logger: LoggerService;
  },
): OperationOutcomes {
  const { environments, announce, ...shared } = options;
  const { logger } = shared;
  return {
    announce,

    async store(operation, target) {
      const { environmentId } = operation;
      const connection = environments.find(
        ({ config }) => config.id === environmentId,
      );
      const { productKey: key } = target;
      if (!connection || !key) return {};
      try {
        return await storeProduct(
          { ...shared, connection },
          { operation, target, key },
        );
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        logger.warn(
          'What an operation wrote could not be read again; the next sync does so',
          { environmentId, operationId: operation.id, productKey: key, cause },
        );
        return {};
      }
    },
  };
}

async function storeProduct(
  dependencies: SyncDependencies & { ownWrites: OwnWrites },
  finished: {
    operation: StoredOperation;
    target: StoredTarget;
    key: ProductKey;
  },
): Promise<Outcome> {
  const { store, clock, connection, ownWrites } = dependencies;
  const { operation, target, key } = finished;
  const { environmentId } = operation;
  // Before anything is read, so that no sync trusts a list about it that began earlier.
  await ownWrites.remember(environmentId, key, instantOf(clock));

  const [stored] = await store.productsByKey([key]);
  const readStartedAt = instantOf(clock);
  const verdict = await readProduct(
    dependencies,
    { key, outputPorts: portsOf(target, stored?.product) },
    { call: {} },
  );
  const apply = (plan: Partial<SyncPlan>) =>
    store.applyPlan(
      { upserts: [], removals: [], ...plan },
      {
        environmentId,
        by: (operation.undo ?? operation).requestedBy,
        readStartedAt,
        at: instantOf(clock),
      },
    );
  switch (verdict.status) {
    case 'present': {
      const { product } = verdict;
      await apply({
        upserts: [{ product, contentHash: contentHash(product) }],
      });
      const [written] = await store.productsByKey([key]);
      return {
        product,
        entityRef:
          written &&
          productRefOf(written.entityName, connection.config.namespace),
      };
    }
    case 'gone':
      await apply({ removals: [key] });
      return stored
        ? {
            entityRef: productRefOf(
              stored.entityName,
              connection.config.namespace,
            ),
          }
        : {};
    case 'unknown':
    case 'moving':
      throw verdict.error;
    default:
      return verdict satisfies never;
  }
}

/** The topics that the product had, and those that were written to. */
function portsOf(
  { qualifiedNames }: StoredTarget,
  product: DataProduct | undefined,
): { name: string; qualifiedName: string }[] {
  const known = product?.outputPorts.map(port => port.qualifiedName) ?? [];
  const names = new Map(
    [...qualifiedNames, ...known].map(name => [identityOf(name), name]),
  );
  return [...names.values()].map(qualifiedName => ({
    qualifiedName,
    name: parseTopicRef(qualifiedName).topicName,
  }));
}
