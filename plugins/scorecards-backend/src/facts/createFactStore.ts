// SPDX-License-Identifier: Apache-2.0
import type { FactReading } from '@data-mesh/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import { inChunks } from '../store/chunks';
import { inTransaction } from '../store/inTransaction';
import { parseReadings } from './parseReadings';
import type { FactStore, ProviderRun, StoredFacts } from './types';

interface FactRow {
  entity_ref: string;
  provider: string;
  readings: string;
  observed_at: string;
  is_renewed: boolean | 0 | 1;
}

interface RunRow {
  provider: string;
  observed_at: string | null;
  run_at: string;
  complete_at: string | null;
  problem: string | null;
}

export function createFactStore(knex: Knex): FactStore {
  async function runOf(
    connection: Knex,
    provider: string,
  ): Promise<RunRow | undefined> {
    return connection<RunRow>('provider_runs').where({ provider }).first();
  }

  return {
    async ofEntities(entityRefs) {
      const found: StoredFacts[] = [];
      for (const refs of inChunks(entityRefs)) {
        const rows = await knex<FactRow>('facts').whereIn('entity_ref', refs);
        for (const row of rows) found.push(toFacts(row));
      }
      return found;
    },

    async runs() {
      return (await knex<RunRow>('provider_runs').select()).map(toRun);
    },

    async keep(provider, told, observedAt) {
      const changed: string[] = [];
      for (const part of inChunks(told)) {
        const rows = await knex<FactRow>('facts')
          .where({ provider })
          .whereIn(
            'entity_ref',
            part.map(({ entityRef }) => entityRef),
          );
        const rowByRef = new Map(rows.map(row => [row.entity_ref, row]));
        const news = part
          .map(({ entityRef, readings }) => toRow(entityRef, readings))
          .filter(row =>
            isNews(row, { observedAt, stored: rowByRef.get(row.entity_ref) }),
          );
        if (news.length === 0) continue;
        await knex<FactRow>('facts')
          .insert(
            news.map(row => ({
              ...row,
              provider,
              observed_at: observedAt,
              is_renewed: true,
            })),
          )
          .onConflict(['entity_ref', 'provider'])
          .merge();
        changed.push(...news.map(row => row.entity_ref));
      }
      return changed;
    },

    async endRun({ provider, startedAt, told, problem }) {
      await inTransaction(knex, async transaction => {
        const last = await runOf(transaction, provider);
        const hasTold = told.size > 0;
        if (hasTold) {
          const renewed = await transaction<FactRow>('facts')
            .where({ provider, is_renewed: true })
            .select('entity_ref', 'observed_at');
          const untold = renewed.filter(row => !told.has(row.entity_ref));
          await keepAge(transaction, { provider, rows: untold, last });
        }
        await transaction<RunRow>('provider_runs')
          .insert({
            provider,
            run_at: startedAt,
            observed_at: hasTold ? startedAt : (last?.observed_at ?? null),
            complete_at: problem ? (last?.complete_at ?? null) : startedAt,
            problem: problem ?? null,
          })
          .onConflict('provider')
          .merge();
      });
    },

    async forget(isGone) {
      const rows = await knex<FactRow>('facts')
        .where({ is_renewed: false })
        .distinct('entity_ref');
      const gone = rows.map(row => row.entity_ref).filter(isGone);
      for (const refs of inChunks(gone)) {
        await knex<FactRow>('facts')
          .where({ is_renewed: false })
          .whereIn('entity_ref', refs)
          .delete();
      }
    },
  };
}

/** Notes of rows when they were last told, before the run that did not tell them makes all others newer. */
async function keepAge(
  transaction: Knex.Transaction,
  options: {
    provider: string;
    rows: Pick<FactRow, 'entity_ref' | 'observed_at'>[];
    last: RunRow | undefined;
  },
): Promise<void> {
  const { provider, rows, last } = options;
  const lastObservedAt = last?.observed_at ?? '';
  for (const part of inChunks(rows)) {
    const refs = part.map(row => row.entity_ref);
    await transaction<FactRow>('facts')
      .where({ provider })
      .whereIn('entity_ref', refs)
      .where('observed_at', '<', lastObservedAt)
      .update({ observed_at: lastObservedAt });
    await transaction<FactRow>('facts')
      .where({ provider })
      .whereIn('entity_ref', refs)
      .update({ is_renewed: false });
  }
}

/** What was read alone after a run began is not replaced by what the run tells: nobody knows which was read later. */
function isNews(
  row: Pick<FactRow, 'readings'>,
  { stored, observedAt }: { stored: FactRow | undefined; observedAt: string },
): boolean {
  if (!stored) return true;
  if (stored.observed_at > observedAt) return false;
  return !stored.is_renewed || stored.readings !== row.readings;
}

/** The same text for the same readings, in whatever order they come. PostgreSQL cannot store the character NUL. */
function toRow(entityRef: string, readings: readonly FactReading[]) {
  const sorted = [...readings].sort((a, b) => (a.fact < b.fact ? -1 : 1));
  return {
    entity_ref: entityRef,
    readings: JSON.stringify(sorted).replaceAll('\\u0000', ''),
  };
}

function toFacts(row: FactRow): StoredFacts {
  return {
    entityRef: row.entity_ref,
    provider: row.provider,
    readings: parseReadings(row.readings),
    observedAt: row.observed_at,
    isRenewed: Boolean(row.is_renewed),
  };
}

function toRun(row: RunRow): ProviderRun {
  return {
    provider: row.provider,
    observedAt: row.observed_at ?? undefined,
    runAt: row.run_at,
    completeAt: row.complete_at ?? undefined,
    problem: row.problem ?? undefined,
  };
}
