// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import {
  OperationRow,
  parseCalls,
  parseStepDocument,
  StepRow,
  TargetRow,
} from './rows';
import { Claim, JournalledOperation, ClaimLostError, Journal } from './types';

/** How many open operations are tried before giving up for now; others try at the same time. */
const CANDIDATES = 50;

/** See `Journal.claimNext`. */
export async function claimNext(
  knex: Knex,
  { owner, at, until }: Parameters<Journal['claimNext']>[0],
): Promise<JournalledOperation | undefined> {
  const candidates = await open(knex, at)
    .orderBy(['requested_at', 'id'])
    .limit(CANDIDATES)
    .select('id');
  for (const { id } of candidates) {
    const claimed = await open(knex, at)
      .where({ id })
      .update({
        lease_owner: owner,
        lease_until: until,
        started_at: knex.raw('coalesce(started_at, ?)', [at]),
      });
    if (claimed > 0) return readWork(knex, id);
  }
  return undefined;
}

/** Those that are not over and that nobody works on. */
function open(knex: Knex, at: string) {
  return knex<OperationRow>('operations')
    .whereNull('announced_at')
    .where(lease =>
      lease.whereNull('lease_until').orWhere('lease_until', '<=', at),
    );
}

/** See `Journal.renew`. */
export async function renewClaim(
  knex: Knex,
  claim: Claim,
  until: string,
): Promise<{ cancelledBy?: string }> {
  const [row] = await knex<OperationRow>('operations')
    .where(heldBy(claim))
    .update({ lease_until: until })
    .returning('cancelled_by');
  if (!row) throw new ClaimLostError(claim);
  return { cancelledBy: row.cancelled_by ?? undefined };
}

/** See `Journal.release`. */
export async function releaseClaim(knex: Knex, claim: Claim): Promise<void> {
  await knex<OperationRow>('operations')
    .where(heldBy(claim))
    .update({ lease_owner: null, lease_until: null });
}

/**
 * Makes sure, until the transaction ends, that nobody else works on the operation.
 *
 * @throws ClaimLostError
 */
export async function assertHeld(
  transaction: Knex.Transaction,
  claim: Claim,
): Promise<void> {
  const held = await transaction<OperationRow>('operations')
    .where(heldBy(claim))
    .update({ lease_owner: claim.owner });
  if (held === 0) throw new ClaimLostError(claim);
}

function heldBy({ operationId, owner }: Claim) {
  return { id: operationId, lease_owner: owner };
}

/** See `Journal.work`. */
export async function readWork(
  knex: Knex,
  id: string,
): Promise<JournalledOperation | undefined> {
  const row = await knex<OperationRow>('operations').where({ id }).first();
  if (!row) return undefined;
  const targets = await knex<TargetRow>('operation_targets')
    .where({ operation_id: id })
    .orderBy('position');
  const steps = await knex<StepRow>('operation_steps')
    .where({ operation_id: id })
    .orderBy('position');
  return {
    id,
    environmentId: row.environment_id,
    requestedBy: row.requested_by,
    deadlineAt: row.deadline_at,
    cancelledBy: row.cancelled_by ?? undefined,
    isUndo: row.undo_requested_at !== null,
    targets: targets.map(target => ({
      position: target.position,
      state: target.state,
      error: target.error ?? undefined,
      becomes: target.becomes,
      calls: parseCalls(target.calls),
      steps: steps
        .filter(step => step.target === target.position)
        .map(step => ({
          ...parseStepDocument(step.document),
          state: step.state,
          isSettled: Boolean(step.is_settled),
          before:
            step.before_image === null
              ? undefined
              : { seen: JSON.parse(step.before_image) },
        })),
    })),
  };
}
