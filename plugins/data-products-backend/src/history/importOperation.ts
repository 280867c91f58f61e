// SPDX-License-Identifier: Apache-2.0

import { PlannedStep } from '@data-mesh/backstage-plugin-data-products-common';
import { PastOperation } from '@data-mesh/backstage-plugin-data-products-node';
import { Knex } from 'knex';
import {
  OperationRow,
  StepRow,
  TargetDocument,
  TargetRow,
} from '../operations/journal/rows';
import { inTransaction } from '../store/inTransaction';
import { inChunks } from '../store/chunks';

/**
 * Puts an operation into the journal that is over, and was announced: nobody works on it, and nothing of it can be taken
 * back, as what was there before each step is not known.
 */
export async function importOperation(
  knex: Knex,
  operation: PastOperation & { environmentId: string },
): Promise<void> {
  await inTransaction(knex, async transaction => {
    await transaction<OperationRow>('operations').insert(
      toOperationRow(operation),
    );
    const rows = [
      ['operation_targets', toTargetRows(operation)],
      ['operation_steps', toStepRows(operation)],
    ] as const;
    for (const [table, all] of rows) {
      for (const chunk of inChunks<object>(all)) {
        await transaction(table).insert(chunk);
      }
    }
  });
}

function toOperationRow(
  operation: PastOperation & { environmentId: string },
): OperationRow {
  const { id, kind, environmentId, requestedBy, requestedAt, undo } = operation;
  return {
    id,
    kind,
    environment_id: environmentId,
    requested_by: requestedBy,
    request_key: null,
    requested_at: requestedAt,
    deadline_at: operation.finishedAt,
    started_at: operation.startedAt ?? requestedAt,
    finished_at: operation.finishedAt,
    announced_at: operation.finishedAt,
    cancelled_by: null,
    undo_requested_by: undo?.requestedBy ?? null,
    undo_requested_at: undo?.requestedAt ?? null,
    undo_finished_at: undo?.finishedAt ?? null,
    lease_owner: null,
    lease_until: null,
  };
}

function toTargetRows({ id, targets }: PastOperation): TargetRow[] {
  return targets.map((target, position) => {
    const { title, topics, qualifiedNames, before, after } = target;
    const document = {
      title,
      topics,
      qualifiedNames,
      locks: [],
      isImported: true as const,
      before,
      after,
    } satisfies TargetDocument;
    return {
      operation_id: id,
      position,
      state: target.state,
      product_key: target.productKey ?? null,
      entity_ref: target.entityRef ?? null,
      becomes: target.becomes,
      document: JSON.stringify(document),
      calls: JSON.stringify(target.calls),
      error: target.error ?? null,
    };
  });
}

function toStepRows({ id: operationId, targets }: PastOperation): StepRow[] {
  return targets.flatMap(({ steps }, target) =>
    steps.map((step, position) => {
      const { id, title, system, changes } = step;
      const planned = { id, title, system, changes } satisfies PlannedStep;
      return {
        operation_id: operationId,
        target,
        position,
        state: step.state,
        document: JSON.stringify(planned),
        before_image: null,
        is_settled: true,
        started_at: step.startedAt ?? null,
        finished_at: step.finishedAt ?? null,
        note: step.note ?? null,
        error: step.error ?? null,
        by_hand: step.byHand ?? null,
      };
    }),
  );
}
