// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  createEntityDirectory,
  createSpellings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { openStore } from '../../../__testUtils__/databases';
import { testMapping } from '../../../sync/__testUtils__/aCatalogTopic';
import { openTestSync } from '../../../sync/__testUtils__/openTestSync';
import { StoredOperation, StoredTarget } from '../../types';
import { createOutcomes } from '../createOutcomes';
import { createOwnWrites } from '../createOwnWrites';

export const by = 'user:default/elif';

/** Outcomes next to a sync, over one fake of Confluent and one store. */
export async function openOutcomes(
  databases: Parameters<typeof openStore>[0],
  environmentId = 'env-1',
  opened?: Awaited<ReturnType<typeof openStore>>,
) {
  const { knex, store } = opened ?? (await openStore(databases, 'SQLITE_3'));
  const ownWrites = createOwnWrites(knex);
  const synced = openTestSync(store, { environmentId, ownWrites });
  const { confluent, clock, logger, keyOf } = synced;
  const references = { current: async () => createEntityDirectory([]) };
  const announced: string[] = [];
  const outcomes = createOutcomes({
    environments: [
      {
        config: {
          id: environmentId,
          namespace: 'prod',
          scope: { domains: [], tags: [], namePatterns: [] },
        },
        streamCatalog: confluent.streamCatalog,
        schemaRegistry: confluent.schemaRegistry,
        problems: [],
      },
    ],
    store,
    ownWrites,
    references,
    config: {
      mapping: testMapping,
      tiers: {
        quality: createSpellings(['authoritative', 'curated', 'raw']),
        sla: createSpellings(['tier-1', 'tier-2', 'tier-3']),
      },
      owners: { aliases: new Map() },
      domains: { aliases: new Map() },
    },
    announce: async ({ id }) => {
      announced.push(id);
    },
    clock,
    logger,
  });
  /** A target about the product of one topic. */
  const target = (name: string, productKey: ProductKey): StoredTarget => ({
    title: name,
    topics: [name],
    productKey,
    qualifiedNames: [`lsrc-1:lkc-1:${name}`],
    state: 'succeeded',
    steps: [],
    becomes: 'present',
    calls: [],
  });
  const operation = (targets: StoredTarget[]): StoredOperation => ({
    id: 'operation-1',
    kind: 'publish',
    environmentId,
    state: 'running',
    requestedBy: by,
    requestedAt: '2026-11-22T12:00:00.000Z',
    targets,
  });
  return {
    ...synced,
    announced,
    outcomes,
    /** What follows the end of an operation on the product of one topic. */
    async conclude(name: string, product = name) {
      const ended = target(name, keyOf(product));
      return outcomes.store(operation([ended]), ended);
    },
    /** An operation takes a product up, and lets it go. */
    lock: (name: string) =>
      knex('operation_locks').insert({
        name: keyOf(name),
        operation_id: 'operation-1',
      }),
    unlock: (name: string) =>
      knex('operation_locks')
        .where({ name: keyOf(name) })
        .delete(),
    changes: async (name: string) =>
      (await store.changes({ key: keyOf(name), limit: 100, offset: 0 })).items,
  };
}
