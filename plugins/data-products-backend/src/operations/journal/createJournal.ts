// SPDX-License-Identifier: Apache-2.0

import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { StoredOperation } from '../types';
import {
  assertHeld,
  claimNext,
  readWork,
  releaseClaim,
  renewClaim,
} from './claims';
import { isOver } from './operationState';
import {
  readById,
  readByKey,
  readOfProduct,
  readOfRequester,
} from './readOperations';
import { recordEntry } from './recordEntry';
import { requestUndo } from './requestUndo';
import { OperationRow } from './rows';
import { submitOperation } from './submitOperation';
import { Claim, Journal } from './types';

/** A journal in a migrated database, SQLite or PostgreSQL; several processes may share a PostgreSQL one. */
export function createJournal(knex: Knex): Journal {
  return {
    submit: (executable, submission) =>
      submitOperation(knex, executable, submission),
    byId: id => readById(knex, id),
    byKey: (by, key) => readByKey(knex, by, key),
    ofRequester: (by, page) => readOfRequester(knex, by, page),
    ofProduct: (key, page) => readOfProduct(knex, key, page),
    cancel: (id, by) => cancel(knex, id, by),
    work: id => readWork(knex, id),
    requestUndo: (id, request) => requestUndo(knex, id, request),
    claimNext: claim => claimNext(knex, claim),
    renew: (claim, until) => renewClaim(knex, claim, until),
    release: claim => releaseClaim(knex, claim),
    record: (claim, entry) => recordEntry(knex, claim, entry),
    finish: (claim, at) => finish(knex, claim, at),
    markAnnounced: (claim, at) => markAnnounced(knex, claim, at),
    prune: before => prune(knex, before),
  };
}

async function cancel(
  knex: Knex,
  id: string,
  by: string,
): Promise<StoredOperation> {
  return inTransaction(knex, async transaction => {
    await transaction<OperationRow>('operations')
      .where({ id })
      .whereNull('finished_at')
      .update({ cancelled_by: by });
    const operation = await readById(transaction, id);
    if (!operation) throw new NotFoundError(`There is no operation ${id}`);
    if (operation.targets.every(({ state }) => isOver(state))) {
      throw new ConflictError(
        `Operation ${id} is over, so it cannot be cancelled`,
      );
    }
    return operation;
  });
}

async function finish(
  knex: Knex,
  claim: Claim,
  at: string,
): Promise<StoredOperation | undefined> {
  return inTransaction(knex, async transaction => {
    await assertHeld(transaction, claim);
    const { operationId: id } = claim;
    const row = () => transaction<OperationRow>('operations').where({ id });
    const operation = await readById(transaction, id);
    if (!operation) throw new NotFoundError('The operation is gone');
    if (!operation.targets.every(({ state }) => isOver(state))) {
      return undefined;
    }
    await row().whereNull('finished_at').update({ finished_at: at });
    await row()
      .whereNotNull('undo_requested_at')
      .whereNull('undo_finished_at')
      .update({ undo_finished_at: at });
    return readById(transaction, id);
  });
}

async function markAnnounced(
  knex: Knex,
  claim: Claim,
  at: string,
): Promise<void> {
  await inTransaction(knex, async transaction => {
    await assertHeld(transaction, claim);
    await transaction<OperationRow>('operations')
      .where({ id: claim.operationId })
      .update({ lease_owner: null, lease_until: null });
    await transaction<OperationRow>('operations')
      .where({ id: claim.operationId })
      // Not when somebody asked meanwhile for what was announced to be undone.
      .where(told =>
        told.whereNull('undo_requested_at').orWhereNotNull('undo_finished_at'),
      )
      .update({ announced_at: at });
  });
}

async function prune(knex: Knex, before: string): Promise<number> {
  const old = await knex<OperationRow>('operations')
    .whereNotNull('announced_at')
    .whereRaw('coalesce(undo_finished_at, finished_at) < ?', [before])
    .select('id');
  for (const rows of inChunks(old)) {
    const ids = rows.map(({ id }) => id);
    await inTransaction(knex, async transaction => {
      for (const table of [
        'operation_locks',
        'operation_steps',
        'operation_targets',
      ]) {
        await transaction(table).whereIn('operation_id', ids).delete();
      }
      await transaction('operations').whereIn('id', ids).delete();
    });
  }
  return old.length;
}
