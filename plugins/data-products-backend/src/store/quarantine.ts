// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { QuarantinedTopic } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { QuarantineRow, storableText } from './rows';
import { SyncPlan } from './types';

/** Rows to write and to delete so that the environment's list is as the plan says. */
export interface QuarantinePlan {
  put: QuarantinedTopic[];
  /** Qualified names. */
  dropped: string[];
}

/** Compares lists; a topic that was there before keeps its `since`. Nothing to do when the plan has no list. */
export function planQuarantine(
  stored: QuarantinedTopic[],
  wanted: SyncPlan['quarantined'],
  at: string,
): QuarantinePlan {
  if (!wanted) return { put: [], dropped: [] };
  const storedByName = new Map(stored.map(item => [item.qualifiedName, item]));
  const wantedByName = new Map(
    wanted.map(item => {
      const qualifiedName = storableText(item.qualifiedName);
      return [
        qualifiedName,
        { qualifiedName, message: storableText(item.message) },
      ];
    }),
  );
  return {
    put: [...wantedByName.values()]
      .filter(
        item => storedByName.get(item.qualifiedName)?.message !== item.message,
      )
      .map(item => ({
        ...item,
        since: storedByName.get(item.qualifiedName)?.since ?? at,
      })),
    dropped: [...storedByName.keys()].filter(name => !wantedByName.has(name)),
  };
}

export async function applyQuarantine(
  transaction: Knex.Transaction,
  plan: QuarantinePlan,
  environmentId: string,
): Promise<void> {
  for (const chunk of inChunks(plan.dropped)) {
    await transaction<QuarantineRow>('quarantine')
      .where({ environment_id: environmentId })
      .whereIn('qualified_name', chunk)
      .delete();
  }
  for (const chunk of inChunks(plan.put)) {
    await transaction<QuarantineRow>('quarantine')
      .insert(
        chunk.map(item => ({
          environment_id: environmentId,
          qualified_name: item.qualifiedName,
          message: item.message,
          since: item.since,
        })),
      )
      .onConflict(['environment_id', 'qualified_name'])
      .merge();
  }
}

/** Sorted by qualified name. */
export async function readQuarantine(
  knex: Knex,
  environmentId: string,
): Promise<QuarantinedTopic[]> {
  const rows = await knex<QuarantineRow>('quarantine')
    .where({ environment_id: environmentId })
    .orderBy('qualified_name');
  return rows.map(row => ({
    qualifiedName: row.qualified_name,
    message: row.message,
    since: row.since,
  }));
}
