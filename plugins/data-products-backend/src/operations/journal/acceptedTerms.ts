// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { appendChanges } from '../../store/changeLog';
import { OperationRow, parseTargetDocument, TargetRow } from './rows';

/** What a row of the change log calls it. */
const FIELD = 'slaTerms';

/**
 * Writes to the change log of a product which terms were accepted for it, by whom, when, and in their words at that time. Part
 * of the transaction in which the target succeeds, so that it is written once.
 */
export async function recordAcceptedTerms(
  transaction: Knex.Transaction,
  { operationId, target }: { operationId: string; target: number },
): Promise<void> {
  const row = await transaction<TargetRow>('operation_targets')
    .where({ operation_id: operationId, position: target })
    .first('product_key', 'document');
  const accepted = row && parseTargetDocument(row.document).acceptedTerms;
  if (!accepted || row.product_key === null) return;
  const operation = await transaction<OperationRow>('operations')
    .where({ id: operationId })
    .first('environment_id', 'requested_by', 'requested_at');
  if (!operation) return;
  await appendChanges(
    transaction,
    [{ key: row.product_key, field: FIELD, kind: 'added', after: accepted }],
    {
      environmentId: operation.environment_id,
      by: operation.requested_by,
      at: operation.requested_at,
    },
  );
}
