// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { ExecutablePlan, StoredOperation } from '../types';
import { takeLocks } from './locks';
import { readById, readByKey } from './readOperations';
import { OperationRow, StepRow, TargetDocument, TargetRow } from './rows';
import { Journal } from './types';

type Submission = Parameters<Journal['submit']>[1];

/** See `Journal.submit`. */
export async function submitOperation(
  knex: Knex,
  executable: ExecutablePlan,
  submission: Submission,
): Promise<StoredOperation> {
  return inTransaction(knex, async transaction => {
    const { id, by, key } = submission;
    // Of two requests with one key, the second waits here for the first, and then finds that nothing was inserted.
    await transaction<OperationRow>('operations')
      .insert(operationRow(executable, submission))
      .onConflict(['requested_by', 'request_key'])
      .ignore();
    const inserted = await transaction<OperationRow>('operations')
      .where({ id })
      .first('id');
    if (inserted) {
      await takeLocks(
        transaction,
        id,
        executable.targets.flatMap(({ locks }) => locks),
      );
      await insertAll(transaction, 'operation_targets', [
        ...targetRows(executable, id),
      ]);
      await insertAll(transaction, 'operation_steps', [
        ...stepRows(executable, id),
      ]);
    }
    const stored = inserted
      ? await readById(transaction, id)
      : await readByKey(transaction, by, key ?? '');
    if (!stored) throw new Error(`Operation ${id} was not stored`);
    return stored;
  });
}

function operationRow(
  { kind, environmentId }: ExecutablePlan,
  { id, by, key, at, deadlineAt }: Submission,
): OperationRow {
  return {
    id,
    kind,
    environment_id: environmentId,
    requested_by: by,
    request_key: key ?? null,
    requested_at: at,
    deadline_at: deadlineAt,
    started_at: null,
    finished_at: null,
    announced_at: null,
    cancelled_by: null,
    undo_requested_by: null,
    undo_requested_at: null,
    undo_finished_at: null,
    lease_owner: null,
    lease_until: null,
  };
}

function* targetRows(
  { targets }: ExecutablePlan,
  operationId: string,
): Generator<TargetRow> {
  for (const [position, target] of targets.entries()) {
    const { title, topics, qualifiedNames, locks } = target;
    const { before, after, acceptedTerms } = target;
    const document = {
      title,
      topics,
      qualifiedNames,
      locks,
      before,
      after,
      acceptedTerms,
    };
    yield {
      operation_id: operationId,
      position,
      state: 'waiting',
      product_key: target.productKey ?? null,
      entity_ref: target.entityRef ?? null,
      becomes: target.becomes,
      document: JSON.stringify(document satisfies TargetDocument),
      calls: '[]',
      error: null,
    };
  }
}

function* stepRows(
  { targets }: ExecutablePlan,
  operationId: string,
): Generator<StepRow> {
  for (const [target, { steps }] of targets.entries()) {
    for (const [position, step] of steps.entries()) {
      yield {
        operation_id: operationId,
        target,
        position,
        state: 'waiting',
        document: JSON.stringify(step),
        before_image: null,
        is_settled: false,
        started_at: null,
        finished_at: null,
        note: null,
        error: null,
        by_hand: null,
      };
    }
  }
}

async function insertAll(
  transaction: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (const chunk of inChunks(rows)) await transaction(table).insert(chunk);
}
