// SPDX-License-Identifier: Apache-2.0

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { isOver } from './operationState';
import { LockRow, OperationRow, parseTargetDocument, TargetRow } from './rows';

/**
 * Takes all of them for an operation, or none.
 *
 * @throws ConflictError when another operation holds one; it names that one and who asked for it
 */
export async function takeLocks(
  transaction: Knex.Transaction,
  id: string,
  names: readonly string[],
): Promise<void> {
  // In one order, so that two operations cannot wait for each other.
  const wanted = [...new Set(names)].sort();
  for (const chunk of inChunks(wanted)) {
    await transaction<LockRow>('operation_locks')
      .insert(chunk.map(name => ({ name, operation_id: id })))
      .onConflict('name')
      .ignore();
    const held = await transaction<LockRow>('operation_locks')
      .whereIn('name', chunk)
      .whereNot({ operation_id: id })
      .first();
    if (held) throw await conflict(transaction, held);
  }
}

async function conflict(
  transaction: Knex.Transaction,
  { name, operation_id: id }: LockRow,
): Promise<ConflictError> {
  const holder = await transaction<OperationRow>('operations')
    .where({ id })
    .first('kind', 'requested_by', 'requested_at');
  return new ConflictError(
    `Operation ${id} (${holder?.kind}), which ${holder?.requested_by} asked for at ${holder?.requested_at}, works on ${name}. Wait until it is over, then look at the product again.`,
  );
}

/** Frees all that no target needs any more: two targets of one operation may name the same. */
export async function freeLocks(
  transaction: Knex.Transaction,
  operationId: string,
): Promise<void> {
  const targets = await transaction<TargetRow>('operation_targets')
    .where({ operation_id: operationId })
    .select('state', 'document');
  const needed = new Set(
    targets
      .filter(({ state }) => !isOver(state))
      .flatMap(({ document }) => parseTargetDocument(document).locks),
  );
  const held = await transaction<LockRow>('operation_locks')
    .where({ operation_id: operationId })
    .select('name');
  const free = held.filter(({ name }) => !needed.has(name));
  for (const chunk of inChunks(free)) {
    await transaction<LockRow>('operation_locks')
      .where({ operation_id: operationId })
      .whereIn(
        'name',
        chunk.map(({ name }) => name),
      )
      .delete();
  }
}
