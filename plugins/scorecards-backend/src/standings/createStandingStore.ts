// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';
import { inChunks } from '../store/chunks';
import { inTransaction } from '../store/inTransaction';
import { readSequence, takeSequence } from '../store/sequence';
import {
  type ChangeRow,
  type StandingRow,
  toChange,
  toChangeRow,
  toRow,
  toStanding,
} from './rows';
import type { StandingStore, StandingWrite } from './types';

export function createStandingStore(knex: Knex): StandingStore {
  return {
    lastSequence: () => readSequence(knex),

    async changedSince(sequence, limit) {
      const rows = await knex<StandingRow>('standings')
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(limit);
      return rows.map(toStanding);
    },

    async apply(writes, at) {
      const written: StandingWrite[] = [];
      for (const part of inChunks(writes)) {
        written.push(
          ...(await inTransaction(knex, transaction =>
            applyPart(transaction, part, at),
          )),
        );
      }
      return written;
    },

    async history({ scorecard, entityRef, since }) {
      const rows = await knex<ChangeRow>('standing_changes')
        .where({ scorecard, entity_ref: entityRef })
        .where('changed_at', '>=', since)
        .orderBy([{ column: 'changed_at' }, { column: 'sequence' }]);
      return rows.map(toChange);
    },

    async addPast({ scorecard, entityRef }, change) {
      await inTransaction(knex, async transaction => {
        const sequence = await takeSequence(transaction, 1);
        await transaction('standing_changes').insert(
          toChangeRow({ scorecard, entityRef, sequence }, change),
        );
      });
    },

    async forgetBefore(instant) {
      await knex('standing_changes').where('changed_at', '<', instant).delete();
    },
  };
}

async function applyPart(
  transaction: Knex.Transaction,
  writes: readonly StandingWrite[],
  at: string,
): Promise<StandingWrite[]> {
  let sequence = await takeSequence(transaction, writes.length);
  const numbered = writes.map(write => ({ write, sequence: sequence++ }));
  const isNew = ({ write }: { write: StandingWrite }) =>
    write.expectedSequence === undefined;
  const news = numbered.filter(isNew);
  const inserted = await insertNew(transaction, news);

  const written: typeof numbered = [];
  for (const each of numbered) {
    const isWritten = isNew(each)
      ? inserted.has(keyOf(each.write.standing))
      : await update(transaction, each);
    if (isWritten) written.push(each);
  }
  const changes = written.flatMap(({ write, sequence: number }) => {
    const { standing, change } = write;
    return change
      ? [
          toChangeRow(
            { ...standing, sequence: number },
            {
              ...standing.standing,
              at,
              scorecardVersion: change.version,
              changes: change.changes,
            },
          ),
        ]
      : [];
  });
  if (changes.length > 0) {
    await transaction('standing_changes').insert(changes);
  }
  return written.map(({ write }) => write);
}

interface Numbered {
  write: StandingWrite;
  sequence: number;
}

/** @returns Keys of those that were not there yet. */
async function insertNew(
  transaction: Knex.Transaction,
  news: readonly Numbered[],
): Promise<ReadonlySet<string>> {
  if (news.length === 0) return new Set();
  const rows = await transaction<StandingRow>('standings')
    .insert(news.map(({ write, sequence }) => toRow(write.standing, sequence)))
    .onConflict(['scorecard', 'entity_ref'])
    .ignore()
    .returning(['scorecard', 'entity_ref']);
  return new Set(
    rows.map(row =>
      keyOf({ scorecard: row.scorecard, entityRef: row.entity_ref }),
    ),
  );
}

async function update(
  transaction: Knex.Transaction,
  { write, sequence }: Numbered,
): Promise<boolean> {
  const { scorecard, entity_ref, ...row } = toRow(write.standing, sequence);
  const count = await transaction<StandingRow>('standings')
    .where({ scorecard, entity_ref, sequence: write.expectedSequence })
    .update(row);
  return count === 1;
}

function keyOf(of: { scorecard: string; entityRef: string }): string {
  return `${of.scorecard} ${of.entityRef}`;
}
