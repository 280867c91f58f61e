// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { recordAcceptedTerms } from './acceptedTerms';
import { assertHeld } from './claims';
import { freeLocks } from './locks';
import { isOver } from './operationState';
import { StepRow, TargetRow } from './rows';
import { Claim, JournalEntry } from './types';

/** See `Journal.record`. */
export async function recordEntry(
  knex: Knex,
  claim: Claim,
  entry: JournalEntry,
): Promise<void> {
  const { operationId } = claim;
  await inTransaction(knex, async transaction => {
    await assertHeld(transaction, claim);
    if (entry.step) {
      await change<StepRow>(
        transaction('operation_steps').where({
          operation_id: operationId,
          target: entry.target,
          position: entry.step.position,
        }),
        stepChanges(entry.step),
      );
    }
    await change<TargetRow>(
      transaction('operation_targets').where({
        operation_id: operationId,
        position: entry.target,
      }),
      targetChanges(entry),
    );
    if (entry.state === 'succeeded') {
      await recordAcceptedTerms(transaction, { operationId, ...entry });
    }
    if (entry.state && isOver(entry.state)) {
      await freeLocks(transaction, operationId);
    }
  });
}

function stepChanges(
  step: NonNullable<JournalEntry['step']>,
): Partial<StepRow> {
  return {
    state: step.state,
    before_image: step.before && JSON.stringify(step.before.seen),
    is_settled: step.isSettled,
    started_at: step.startedAt,
    finished_at: step.finishedAt,
    note: step.note === '' ? null : step.note && storableText(step.note),
    error: step.error && storableText(step.error),
    by_hand: step.byHand && storableText(step.byHand),
  };
}

function targetChanges(entry: JournalEntry): Partial<TargetRow> {
  return {
    state: entry.state,
    error: entry.error && storableText(entry.error),
    entity_ref: entry.entityRef,
    calls: entry.calls && JSON.stringify(entry.calls),
  };
}

/** Updates what is given; knex refuses an update of nothing. */
async function change<Row extends object>(
  rows: Knex.QueryBuilder,
  changes: Partial<Row>,
): Promise<void> {
  const given = Object.entries(changes).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 0) await rows.update(Object.fromEntries(given));
}
