// SPDX-License-Identifier: Apache-2.0

import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { StoredOperation } from '../types';
import { takeLocks } from './locks';
import { isOver } from './operationState';
import { readById } from './readOperations';
import { OperationRow, parseTargetDocument, TargetRow } from './rows';

/** See `Journal.requestUndo`. */
export async function requestUndo(
  knex: Knex,
  id: string,
  { by, at }: { by: string; at: string },
): Promise<StoredOperation> {
  return inTransaction(knex, async transaction => {
    // Of two requests, the second waits here for the first, and then finds that nothing is left to ask for.
    const isFirst =
      (await transaction<OperationRow>('operations')
        .where({ id })
        .whereNull('undo_requested_at')
        .update({
          undo_requested_by: by,
          undo_requested_at: at,
          announced_at: null,
        })) > 0;
    if (isFirst) await reopenTargets(transaction, id);
    const operation = await readById(transaction, id);
    if (!operation) throw new NotFoundError(`There is no operation ${id}`);
    return operation;
  });
}

/** Those that succeeded are locked again, and to be taken back. */
async function reopenTargets(
  transaction: Knex.Transaction,
  id: string,
): Promise<void> {
  const targets = await transaction<TargetRow>('operation_targets')
    .where({ operation_id: id })
    .select('position', 'state', 'document');
  if (!targets.every(({ state }) => isOver(state))) {
    throw new ConflictError(
      `Operation ${id} is not over yet. Cancel it: then what it did is undone, too.`,
    );
  }
  const succeeded = targets.filter(({ state }) => state === 'succeeded');
  if (succeeded.length === 0) {
    throw new ConflictError(
      `Operation ${id} did not succeed, so nothing of it is left to be undone.`,
    );
  }
  const documents = succeeded.map(({ document }) =>
    parseTargetDocument(document),
  );
  if (documents.some(({ isImported }) => isImported)) {
    throw new ConflictError(
      `Operation ${id} was carried out by another portal, which alone knows what was there before. Change it back by hand.`,
    );
  }
  await takeLocks(
    transaction,
    id,
    documents.flatMap(({ locks }) => locks),
  );
  for (const chunk of inChunks(succeeded)) {
    await transaction<TargetRow>('operation_targets')
      .where({ operation_id: id })
      .whereIn(
        'position',
        chunk.map(({ position }) => position),
      )
      .update({ state: 'undoing' });
  }
}
