// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { applyPlan } from './applyPlan';
import { readChanges } from './changeLog';
import { decideHold } from './decideHold';
import { readEnvironment, rememberPackage } from './environments';
import { readHoldById, readHolds } from './holds';
import { readQuarantine } from './quarantine';
import {
  readChangedSince,
  readKnown,
  readProductByEntityName,
  readProductsAfterName,
  readProductsByKey,
} from './readProducts';
import {
  finishRun,
  readIsRunning,
  readLastSuccessAt,
  readRuns,
  renewRun,
  startRun,
} from './syncRuns';
import { ProductStore } from './types';

/** A store over a migrated database, SQLite or PostgreSQL; several processes may share a PostgreSQL one. */
export function createProductStore(knex: Knex): ProductStore {
  return {
    known: environmentId => readKnown(knex, environmentId),
    applyPlan: (plan, context) => applyPlan(knex, plan, context),
    productsByKey: keys => readProductsByKey(knex, keys),
    productByEntityName: (environmentId, entityName) =>
      readProductByEntityName(knex, environmentId, entityName),
    productsAfterName: (environmentId, page) =>
      readProductsAfterName(knex, { environmentId, ...page }),
    changedSince: (environmentId, after, limit) =>
      readChangedSince(knex, { environmentId, after, limit }),
    isComplete: async environmentId =>
      (await readEnvironment(knex, environmentId)).isComplete,
    packageSeen: async environmentId =>
      (await readEnvironment(knex, environmentId)).packageSeen,
    rememberPackage: (environmentId, seen) =>
      rememberPackage(knex, environmentId, seen),
    startRun: run => startRun(knex, run),
    renewRun: (runId, leaseUntil) => renewRun(knex, runId, leaseUntil),
    finishRun: run => finishRun(knex, run),
    runs: (environmentId, limit) => readRuns(knex, environmentId, limit),
    isRunning: (environmentId, at) => readIsRunning(knex, environmentId, at),
    lastSuccessAt: environmentId => readLastSuccessAt(knex, environmentId),
    holds: filter => readHolds(knex, filter),
    holdById: id => readHoldById(knex, id),
    decideHold: decision => decideHold(knex, decision),
    changes: filter => readChanges(knex, filter),
    quarantined: environmentId => readQuarantine(knex, environmentId),
  };
}
