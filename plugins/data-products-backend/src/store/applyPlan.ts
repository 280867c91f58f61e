// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { inEnvironment, readEnvironment } from './environments';
import { applyHold, HoldPlan, planHold, readHolds } from './holds';
import { removeProducts } from './removeProducts';
import {
  applyQuarantine,
  planQuarantine,
  QuarantinePlan,
  readQuarantine,
} from './quarantine';
import { ProductRow } from './rows';
import { assertRunGoesOn } from './syncRuns';
import { AppliedPlan, ApplyContext, SyncPlan } from './types';
import { upsertProducts } from './upsertProducts';

const NOTHING_APPLIED = { added: 0, changed: 0, removed: 0, outdated: 0 };

/** See `ProductStore.applyPlan`. */
export async function applyPlan(
  knex: Knex,
  plan: SyncPlan,
  context: ApplyContext,
): Promise<AppliedPlan> {
  const { environmentId, runId } = context;
  const held = plan.hold?.productKeys.length ?? 0;
  if (await changesNothing(knex, plan, context)) {
    const { sequence } = await readEnvironment(knex, environmentId);
    return { ...NOTHING_APPLIED, held, lastSequence: sequence };
  }

  return inEnvironment(knex, environmentId, async environment => {
    const { transaction } = environment;
    if (runId !== undefined) await assertRunGoesOn(transaction, runId);
    await endKeeping(transaction, plan.reappeared ?? []);
    const upserted = await upsertProducts(environment, plan.upserts, context);
    const removed = await removeProducts(environment, plan.removals, context);
    const aside = await planAside(transaction, plan, context);
    await applyHold(transaction, aside.hold, context);
    await applyQuarantine(transaction, aside.quarantine, environmentId);
    return {
      added: upserted.added,
      changed: upserted.changed,
      removed: removed.removed,
      held,
      outdated: upserted.outdated + removed.outdated,
      lastSequence: environment.lastSequence(),
    };
  });
}

async function changesNothing(
  knex: Knex,
  plan: SyncPlan,
  context: ApplyContext,
): Promise<boolean> {
  const { upserts, removals, reappeared = [] } = plan;
  if (upserts.length + removals.length + reappeared.length > 0) return false;
  const { hold, quarantine } = await planAside(knex, plan, context);
  return (
    hold.is === 'unchanged' &&
    quarantine.put.length + quarantine.dropped.length === 0
  );
}

/** What the plan changes besides products. */
async function planAside(
  knex: Knex,
  plan: SyncPlan,
  { environmentId, at }: ApplyContext,
): Promise<{ hold: HoldPlan; quarantine: QuarantinePlan }> {
  const [pending] = plan.hold
    ? await readHolds(knex, { environmentId, state: 'pending' })
    : [];
  const quarantined = plan.quarantined
    ? await readQuarantine(knex, environmentId)
    : [];
  return {
    hold: planHold(pending, plan.hold),
    quarantine: planQuarantine(quarantined, plan.quarantined, at),
  };
}

/** Ends a person's decision to keep what was missing, because it is there again. */
async function endKeeping(
  transaction: Knex.Transaction,
  keys: ProductKey[],
): Promise<void> {
  for (const chunk of inChunks(keys)) {
    await transaction<ProductRow>('products')
      .whereIn('product_key', chunk)
      .where({ is_kept: true })
      .update({ is_kept: false });
  }
}
