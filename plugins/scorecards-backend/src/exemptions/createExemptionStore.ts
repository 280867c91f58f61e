// SPDX-License-Identifier: Apache-2.0
import type {
  Exemption,
  ExemptionState,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import { inTransaction } from '../store/inTransaction';
import { takeSequence } from '../store/sequence';
import type { ExemptionStore } from './types';

interface ExemptionRow {
  id: string;
  entity_ref: string;
  scorecard: string;
  check_id: string;
  reason: string;
  requested_by: string;
  requested_at: string;
  first_day: string;
  last_day: string;
  state: ExemptionState;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
}

export function createExemptionStore(knex: Knex): ExemptionStore {
  const table = (connection: Knex = knex) =>
    connection<ExemptionRow>('exemptions');
  const newestFirst = [
    { column: 'requested_at', order: 'desc' },
    { column: 'id' },
  ];

  return {
    async approved(today) {
      const rows = await table()
        .where({ state: 'approved' })
        .where('last_day', '>=', today);
      return rows.map(toExemption);
    },

    async ofEntity(entityRef) {
      const rows = await table()
        .where({ entity_ref: entityRef })
        .orderBy(newestFirst);
      return rows.map(toExemption);
    },

    async all() {
      return (await table().orderBy(newestFirst)).map(toExemption);
    },

    async byId(id) {
      const row = await table().where({ id }).first();
      return row && toExemption(row);
    },

    add(exemption) {
      return inTransaction(knex, async transaction => {
        // Has all others who add wait, so that no two overlap.
        await takeSequence(transaction, 1);
        const overlapping = await table(transaction)
          .where({
            entity_ref: exemption.entityRef,
            scorecard: exemption.scorecard,
            check_id: exemption.check,
          })
          .whereIn('state', ['requested', 'approved'])
          .where('first_day', '<=', exemption.lastDay)
          .where('last_day', '>=', exemption.firstDay)
          .first();
        if (overlapping) return false;
        await table(transaction).insert(toRow(exemption));
        return true;
      });
    },

    async decide(id, from, decision) {
      const count = await table()
        .where({ id, state: from })
        .update({
          state: decision.state,
          decided_by: decision.decidedBy,
          decided_at: decision.decidedAt,
          decision_reason: decision.decisionReason ?? null,
        });
      return count === 1;
    },
  };
}

function toRow(exemption: Exemption): ExemptionRow {
  return {
    id: exemption.id,
    entity_ref: exemption.entityRef,
    scorecard: exemption.scorecard,
    check_id: exemption.check,
    reason: exemption.reason,
    requested_by: exemption.requestedBy,
    requested_at: exemption.requestedAt,
    first_day: exemption.firstDay,
    last_day: exemption.lastDay,
    state: exemption.state,
    decided_by: exemption.decidedBy ?? null,
    decided_at: exemption.decidedAt ?? null,
    decision_reason: exemption.decisionReason ?? null,
  };
}

function toExemption(row: ExemptionRow): Exemption {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    scorecard: row.scorecard,
    check: row.check_id,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    firstDay: row.first_day,
    lastDay: row.last_day,
    state: row.state,
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decision_reason !== null && {
      decisionReason: row.decision_reason,
    }),
  };
}
